import { TIMING_KINDS, type Observation, type PublishedEstimate } from '@waveguide/evidence';
import { estimateRow } from '@waveguide/evidence/testing';
import { missing } from '@waveguide/quantity';
import fc from 'fast-check';
import { timingCounts } from './timing-counts';
import { timingStatements } from './timing-statement';

const estimate = (of: Partial<PublishedEstimate> = {}) =>
  estimateRow({
    metric: 'status',
    scopeKey: 'cpo-timing',
    basis: 'timing',
    target: { kind: 'year', year: 2028 },
    value: missing('not-applicable', 'In words.'),
    unit: 'n/a',
    qualifier: 'qualitative',
    timingKind: 'expects-in-window',
    vintage: '2025',
    ...of,
  });

describe('timingStatements', () => {
  it('takes rows on timing whose kind is recorded, estimates and observations alike', () => {
    const observation: Observation = {
      ...estimate(),
      kind: 'observation',
      id: 'o',
      timingKind: 'not-before',
      target: { kind: 'not-stated', detail: 'Not soon.' },
      observedOn: '2025-12',
      derived: false,
    };
    const rows = [observation, estimate(), estimate({ timingKind: null }), estimate({ basis: 'annual' })];
    expect(timingStatements(rows).map(({ kind, saidOn, years }) => [kind, saidOn, years])).toEqual([
      ['expects-in-window', '2025', { from: 2028, to: 2028 }],
      ['not-before', '2025-12', null],
    ]);
  });

  it('puts them by kind and then by the day on which they were said', () => {
    const rows = [
      estimate({ id: 'a', timingKind: 'no-delay' }),
      estimate({ id: 'b', vintage: '2026' }),
      estimate({ id: 'c', vintage: '2024-03' }),
      estimate({ id: 'd', timingKind: 'not-before' }),
    ];
    expect(timingStatements(rows).map(({ figure: { id } }) => id)).toEqual(['c', 'b', 'd', 'a']);
  });
});

describe('timingCounts', () => {
  const by = (...ends: readonly number[]) =>
    timingCounts(
      timingStatements(
        ends.map((toYear) => estimate({ id: `${toYear}`, target: { kind: 'period', fromYear: 2025, toYear } })),
      ),
    );

  it('holds windows against the first year by which half of them have ended', () => {
    expect(by(2027, 2028, 2028, 2030)).toMatchObject({ year: 2028 });
    expect(by(2027, 2028, 2028, 2030).expectedBy).toHaveLength(3);
    expect(by(2027, 2030).expectedLater.map(({ figure: { id } }) => id)).toEqual(['2030']);
    expect(by()).toMatchObject({ year: null, expectedBy: [], expectedLater: [] });
  });

  it('puts every statement into one list and no other (seed 3206)', () => {
    const year = fc.integer({ min: 2022, max: 2032 });
    const row = fc.tuple(fc.option(fc.constantFrom(...TIMING_KINDS), { nil: null }), fc.tuple(year, year));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const figures = rows.map(([timingKind, [a, b]], i) =>
          estimate({
            ...{ id: `${i}`, timingKind },
            target: { kind: 'period', fromYear: Math.min(a, b), toYear: Math.max(a, b) },
          }),
        );
        const counts = timingCounts(timingStatements(figures));
        const kinds = (kind: string) => rows.filter(([of]) => of === kind);
        const ends = kinds('expects-in-window').map(([, window]) => Math.max(...window));
        expect(counts.notBefore).toHaveLength(kinds('not-before').length);
        expect(counts.notWithin).toHaveLength(kinds('not-within').length);
        expect(counts.noDelay).toHaveLength(kinds('no-delay').length);
        expect(counts.expectedBy).toHaveLength(ends.filter((end) => end <= (counts.year ?? 0)).length);
        expect(counts.expectedLater).toHaveLength(ends.length - counts.expectedBy.length);
        expect(counts.expectedBy.length * 2).toBeGreaterThanOrEqual(ends.length);
        // The year before, fewer than half had ended.
        expect(ends.filter((end) => end < (counts.year ?? 0)).length * 2).toBeLessThanOrEqual(ends.length);
      }),
      { seed: 3206 },
    );
  });
});
