import { parseRange } from '@waveguide/quantity';
import fc from 'fast-check';
import type { Distribution } from './distribution';
import {
  distributionFromInterval,
  distributionFromShorthand,
  triangularFrom,
  type IntervalContext,
} from './elicitation';
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

describe('"a to b" within bounds', () => {
  const of = (low: number, high: number, context: IntervalContext) => {
    const read = distributionFromInterval(low, high, context);
    if (!read.ok) throw new Error(read.error.message);
    return { distribution: read.value, quantile: quantileFunction(read.value) };
  };
  const share = { lower: 0, upper: 1, unit: 'fraction' } as const;

  it('keeps both bounds and has P5 = a and P95 = b exactly (seed 20261129)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.99, noNaN: true }),
        fc.double({ min: 0.005, max: 0.999, noNaN: true }),
        (a, b) => {
          fc.pre(b - a > 0.004);
          const { quantile, distribution } = of(a, b, share);
          expect(distribution.kind).toBe('metalog');
          expect(Math.abs(quantile(0.05) - a)).toBeLessThan(1e-9);
          expect(Math.abs(quantile(0.95) - b)).toBeLessThan(1e-9);
          expect(quantile(0)).toBeGreaterThanOrEqual(0);
          expect(quantile(1)).toBeLessThanOrEqual(1);
          // Symmetric on the logit scale: the odds of the median are the geometric mean of the ends' odds.
          const odds = (p: number) => p / (1 - p);
          expect(odds(quantile(0.5)) / Math.sqrt(odds(a) * odds(b))).toBeCloseTo(1, 9);
        },
      ),
      { seed: 20261129 },
    );
  });

  it('takes an end on the bound as the highest or lowest value, the other as P5 or P95', () => {
    const upTo = of(0.5, 1, share);
    // Even from (0.5 − 0.05)/0.95 to 1: five in a hundred lie below a half.
    expect(upTo.distribution).toEqual({ kind: 'uniform', low: 0.45 / 0.95, high: 1 });
    expect(upTo.quantile(0.05)).toBeCloseTo(0.5, 12);
    const from = of(0, 0.3, share);
    expect(from.quantile(0.95)).toBeCloseTo(0.3, 12);
    expect(from.quantile(0)).toBe(0);
    expect(of(0, 1, share).distribution).toEqual({ kind: 'uniform', low: 0, high: 1 });
    expect(of(0, 9e6, { lower: 0, upper: null, unit: 'ports' }).quantile(0.95)).toBeCloseTo(9e6, 3);
  });

  it('refuses an end on the bound where the other bound would be left, and ends outside', () => {
    expect(distributionFromInterval(0.02, 1, share)).toMatchObject({
      ok: false,
      error: { code: 'outside-bounds', nearest: { kind: 'uniform', low: 0, high: 1 } },
    });
    expect(distributionFromInterval(-0.1, 0.5, share)).toMatchObject({
      ok: false,
      error: { field: 'low', message: 'This cannot lie below 0%.' },
    });
    expect(distributionFromInterval(0.5, 1.2, share)).toMatchObject({ ok: false, error: { field: 'high' } });
  });

  it('stays a lognormal where no bound can be left, and keeps a lower bound above 0', () => {
    expect(of(4e6, 9e6, { lower: 0, upper: null, unit: 'ports' }).distribution.kind).toBe('lognormal');
    expect(of(4e6, 9e6, { lower: null, upper: null }).distribution.kind).toBe('lognormal');
    const pue = of(1.1, 1.5, { lower: 1, upper: null, unit: 'W/W' });
    expect(pue.distribution).toMatchObject({ kind: 'metalog', lower: 1, upper: null });
    expect(pue.quantile(0.05)).toBeCloseTo(1.1, 9);
    expect(pue.quantile(0.95)).toBeCloseTo(1.5, 9);
    const decline = of(-0.2, 0.3, { lower: -1, upper: null, unit: 'fraction/yr' });
    expect(decline.quantile(0.05)).toBeCloseTo(-0.2, 9);
    expect(decline.quantile(0.95)).toBeCloseTo(0.3, 9);
    expect(decline.quantile(1e-12)).toBeGreaterThan(-1);
  });

  it('is a normal in a calendar year, whatever the bounds', () => {
    const { distribution, quantile } = of(2029, 2033, { lower: 1900, upper: 2200, unit: 'year' });
    expect(distribution).toMatchObject({ kind: 'normal', mean: 2031 });
    expect(quantile(0.05)).toBeCloseTo(2029, 9);
    expect(quantile(0.95)).toBeCloseTo(2033, 9);
  });
});

describe('triangularFrom', () => {
  it('keeps minimum, mode and maximum, and makes three equal values fixed', () => {
    expect(triangularFrom({ low: 1, mode: 2, high: 4 })).toEqual({ kind: 'triangular', low: 1, mode: 2, high: 4 });
    expect(triangularFrom({ low: 0, mode: 0, high: 0 })).toEqual({ kind: 'fixed', value: 0 });
  });
});
