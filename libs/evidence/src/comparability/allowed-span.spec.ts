import fc from 'fast-check';
import { QUALIFIERS } from '../qualifier';
import { allowedSpan, spansMeet, statedAs, type AllowedSpan } from './allowed-span';

const none = { low: null, high: null };

describe('the span that a row allows', () => {
  it.each([
    ['point', { low: 5, high: 5 }, 'figure'],
    ['approx', { low: 5, high: 5 }, 'figure'],
    ['range', { low: 5, high: 5 }, 'figure'],
    ['at-least', { low: 5, high: null }, 'bound'],
    ['at-most', { low: null, high: 5 }, 'bound'],
    ['up-to', { low: null, high: 5 }, 'bound'],
  ] as const)('of %s', (qualifier, span, as) => {
    expect(allowedSpan({ qualifier, ...none }, 5)).toEqual(span);
    expect(statedAs(qualifier)).toBe(as);
  });

  it('takes a stated low and high with a figure', () => {
    expect(allowedSpan({ qualifier: 'point', low: null, high: 23 }, 9.3)).toEqual({ low: 9.3, high: 23 });
    expect(allowedSpan({ qualifier: 'range', low: 350, high: 360 }, 355)).toEqual({ low: 350, high: 360 });
  });
});

describe('two rows', () => {
  const statement = fc.record({ qualifier: fc.constantFrom(...QUALIFIERS), value: fc.integer({ min: 0, max: 50 }) });
  const spanOf = ({ qualifier, value }: { qualifier: (typeof QUALIFIERS)[number]; value: number }) =>
    allowedSpan({ qualifier, ...none }, value);
  const allows = ({ low, high }: AllowedSpan, value: number) =>
    (low === null || low <= value) && (high === null || value <= high);

  it('contradict each other only where no value satisfies both (seed 91)', () => {
    fc.assert(
      fc.property(statement, statement, (a, b) => {
        // Slow definition: try every whole value, with one beyond each end for the open sides.
        const common = Array.from({ length: 53 }, (_, i) => i - 1).some(
          (value) => allows(spanOf(a), value) && allows(spanOf(b), value),
        );
        expect(spansMeet(spanOf(a), spanOf(b))).toBe(common);
      }),
      { seed: 91 },
    );
  });

  it('“at least $1.2B” is not contradicted by $20B, and is by $0.78B', () => {
    const bound = allowedSpan({ qualifier: 'at-least', ...none }, 1.2e9);
    expect(spansMeet(bound, allowedSpan({ qualifier: 'approx', ...none }, 20e9))).toBe(true);
    expect(spansMeet(bound, allowedSpan({ qualifier: 'point', ...none }, 0.78e9))).toBe(false);
  });
});
