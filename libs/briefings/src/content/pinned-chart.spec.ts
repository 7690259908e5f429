import fc from 'fast-check';
import { chartQuery, pinOf, withParameter, withRevision } from './pinned-chart';
import type { PinnedChart } from './slide';

const SEED = 20261123;
const chart = (query: string): PinnedChart => ({ chart: 'market-forecast', query, draft: null });

describe('pinOf', () => {
  it.each([
    ['scenario=upside&revision=2&metric=revenue', { scenarioId: 'upside', revision: 2 }],
    ['revision=1', { scenarioId: 'base', revision: 1 }],
    ['scenario=base', { scenarioId: 'base', revision: null }],
    ['scenario=base&revision=0', { scenarioId: 'base', revision: null }],
    ['scenario=base&revision=1.5', { scenarioId: 'base', revision: null }],
    ['scenario=&revision=%F0%9F%8E%89', { scenarioId: 'base', revision: null }],
    ['', { scenarioId: 'base', revision: null }],
  ])('reads %s', (query, pin) => {
    expect(pinOf(chart(query))).toEqual(pin);
  });
});

describe('withRevision', () => {
  it('changes the revision only', () => {
    expect(withRevision(chart('scenario=base&revision=1&compare=up,down'), 7).query).toBe(
      'scenario=base&revision=7&compare=up,down',
    );
  });

  it('refuses what is no revision', () => {
    expect(() => withRevision(chart('scenario=base'), 0)).toThrow(RangeError);
  });
});

describe('withParameter', () => {
  it('sets and leaves out', () => {
    const shown = chart('scenario=base&revision=1');
    const hidden = withParameter(shown, 'published', 'hide');
    expect(hidden.query).toBe('scenario=base&revision=1&published=hide');
    expect(withParameter(hidden, 'published', null)).toEqual(shown);
  });

  it('gives back whatever was put in, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(chartQuery(withParameter(chart('scenario=base&revision=1'), 'x', value)).get('x')).toBe(value);
      }),
      { seed: SEED },
    );
  });
});
