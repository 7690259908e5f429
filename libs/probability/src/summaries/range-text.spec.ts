import { parseRange, type UnitId } from '@waveguide/quantity';
import type { Distribution } from '../distributions/distribution';
import { distributionFromShorthand } from '../distributions/elicitation';
import { quantileFunction } from '../distributions/quantile-function';
import { rangeChange, rangeParts, rangeText } from './range-text';

const share = { lower: 0, upper: 1, unit: 'fraction' } as const;
const ports = { lower: 0, upper: null, unit: 'ports' } as const;
const year = { lower: null, upper: null, unit: 'year' } as const;

function typed(text: string, context: { lower: number | null; upper: number | null; unit: UnitId }): Distribution {
  const range = parseRange(text, context.unit);
  if (!range.ok) throw new Error(range.error.message);
  const read = distributionFromShorthand(range.value, context);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

describe('a range in words', () => {
  it.each([
    ['4M to 9M', ports, '4M to 9M (P5 to P95)'],
    ['0 to 9M', ports, '0 to 9M (lowest to P95)'],
    ['20% to 60%', share, '20% to 60% (P5 to P95)'],
    ['50% to 100%', share, '50% to 100% (P5 to highest)'],
    ['0% to 100%', share, '0% to 100% (lowest to highest)'],
    ['20% / 50% / 80%', share, '20% / 50% / 80% (P10 / P50 / P90)'],
    ['2029 to 2033', year, '2029 to 2033 (P5 to P95)'],
    ['370 / 476 / 600', { ...ports, unit: 'USD/port' as const }, '$370 / $476 / $600 (P10 / P50 / P90)'],
    ['450', { ...ports, unit: 'USD/port' as const }, '$450'],
  ])('%s is shown with its levels, as typed', (text, context, shown) => {
    expect(rangeText(typed(text, context), context.unit)).toBe(shown);
  });

  it('is typed back to the same distribution', () => {
    for (const [text, context] of [
      ['4M to 9M', ports],
      ['20% to 60%', share],
      ['50% to 100%', share],
      ['2029 to 2033', year],
    ] as const) {
      const first = typed(text, context);
      const again = typed(rangeParts(first, context.unit).text, context);
      expect(again.kind).toBe(first.kind);
      expect(quantileFunction(again)(0.3)).toBeCloseTo(quantileFunction(first)(0.3), 6);
    }
  });

  it('names the percentiles of a triangular, whose ends are no P5 and P95', () => {
    const triangular: Distribution = { kind: 'triangular', low: 300, mode: 450, high: 700 };
    expect(rangeText(triangular, 'USD/port')).toBe('$377 / $476 / $600 (P10 / P50 / P90)');
  });
});

describe('two ranges beside each other', () => {
  const metalog = (p50: number): Distribution => ({
    kind: 'metalog',
    p10: 370,
    p50,
    p90: 600,
    lower: null,
    upper: null,
  });

  it('are told apart by more digits where the usual ones would not', () => {
    expect(rangeChange(metalog(476), metalog(476.2), 'USD/port')).toEqual({
      before: '$370 / $476 / $600 (P10 / P50 / P90)',
      after: '$370.0 / $476.2 / $600.0 (P10 / P50 / P90)',
    });
    expect(rangeChange(metalog(476), metalog(476), 'USD/port').after).toBe('$370 / $476 / $600 (P10 / P50 / P90)');
  });
});
