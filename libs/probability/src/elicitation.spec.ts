import { parseRange } from '@waveguide/quantity';
import type { Distribution } from './distribution';
import { distributionFromInterval, distributionFromShorthand, triangularFrom } from './elicitation';
import { quantileFunction } from './quantile-function';

function typed(text: string): Distribution {
  const range = parseRange(text, 'USD');
  if (!range.ok) throw new Error(range.error.message);
  const distribution = distributionFromShorthand(range.value);
  if (!distribution.ok) throw new Error(distribution.error.message);
  return distribution.value;
}

describe('shorthand', () => {
  it('takes "a to b" as P5 and P95 of a lognormal', () => {
    const distribution = typed('4M to 9M');
    const quantile = quantileFunction(distribution);
    expect(distribution.kind).toBe('lognormal');
    expect(quantile(0.05) / 4e6).toBeCloseTo(1, 12);
    expect(quantile(0.95) / 9e6).toBeCloseTo(1, 12);
    expect(quantile(0.5) / 6e6).toBeCloseTo(1, 12);
  });

  it('takes it as a normal where the lower value is not above 0', () => {
    for (const low of [-5, 0]) {
      const distribution = typed(`${low} to 11`);
      const quantile = quantileFunction(distribution);
      expect(distribution.kind).toBe('normal');
      expect(quantile(0.05)).toBeCloseTo(low, 12);
      expect(quantile(0.95)).toBeCloseTo(11, 12);
    }
  });

  it('takes a point as fixed and three points as P10, P50 and P90', () => {
    expect(typed('450')).toEqual({ kind: 'fixed', value: 450 });
    expect(typed('300 / 450 / 700')).toEqual({
      kind: 'metalog',
      p10: 300,
      p50: 450,
      p90: 700,
      lower: null,
      upper: null,
    });
  });

  it('fits three points within the bounds it is given', () => {
    const fitted = distributionFromShorthand(
      { kind: 'three', low: 0.05, middle: 0.1, high: 0.3 },
      { lower: 0, upper: 1 },
    );
    expect(fitted).toMatchObject({ ok: true, value: { lower: 0, upper: 1 } });
  });

  it('refuses a ≥ b and what is no number', () => {
    expect(distributionFromInterval(9, 4)).toMatchObject({ ok: false, error: { code: 'order', field: 'high' } });
    expect(distributionFromInterval(4, 4)).toMatchObject({
      ok: false,
      error: { code: 'no-spread', nearest: { kind: 'fixed', value: 4 } },
    });
    expect(distributionFromInterval(NaN, 4)).toMatchObject({ ok: false, error: { code: 'not-finite', field: 'low' } });
  });
});

describe('triangularFrom', () => {
  it('keeps minimum, mode and maximum, and makes three equal values fixed', () => {
    expect(triangularFrom({ low: 1, mode: 2, high: 4 })).toEqual({ kind: 'triangular', low: 1, mode: 2, high: 4 });
    expect(triangularFrom({ low: 0, mode: 0, high: 0 })).toEqual({ kind: 'fixed', value: 0 });
  });
});
