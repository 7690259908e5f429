import fc from 'fast-check';
import type { MetalogDistribution } from './distribution';
import { metalogFrom } from './elicitation';
import { METALOG_FEASIBILITY, metalogCoefficients, metalogSlope } from './metalog';
import { percentiles } from './percentiles';
import { quantileFunction } from './quantile-function';

const SEED = 20261123;

const BOUNDS: readonly Pick<MetalogDistribution, 'lower' | 'upper'>[] = [
  { lower: null, upper: null },
  { lower: 0, upper: null },
  { lower: null, upper: 1000 },
  { lower: 0, upper: 1000 },
];

/** P10 < P50 < P90 within 1..900, with P50 anywhere between. */
const points = fc
  .tuple(
    fc.double({ min: 1, max: 400, noNaN: true }),
    fc.double({ min: 1, max: 400, noNaN: true }),
    fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  )
  .map(([p10, width, at]) => ({ p10, p50: p10 + at * width, p90: p10 + width }));

describe('metalog', () => {
  it.each(BOUNDS)('passes through the elicited points with bounds %j', (bounds) => {
    const { p10, p50, p90 } = percentiles({ kind: 'metalog', p10: 120, p50: 250, p90: 430, ...bounds });
    expect(p10).toBeCloseTo(120, 9);
    expect(p50).toBeCloseTo(250, 9);
    expect(p90).toBeCloseTo(430, 9);
  });

  it('is a logistic distribution where the points are symmetric', () => {
    // Logistic with scale s has quantile m + s·ln(u/(1−u)); P90 − P50 = s·ln 9.
    const quantile = quantileFunction({
      kind: 'metalog',
      p10: 5 - Math.log(9),
      p50: 5,
      p90: 5 + Math.log(9),
      lower: null,
      upper: null,
    });
    expect(quantile(0.99)).toBeCloseTo(5 + Math.log(99), 12);
    expect(quantile(0.3)).toBeCloseTo(5 + Math.log(3 / 7), 12);
  });

  it('keeps to its bounds at the ends', () => {
    const quantile = quantileFunction({ kind: 'metalog', p10: 0.05, p50: 0.1, p90: 0.3, lower: 0, upper: 1 });
    expect(quantile(0)).toBe(0);
    expect(quantile(1)).toBe(1);
  });

  it(`is accepted exactly where M is increasing on a fine grid (seed ${SEED})`, () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...BOUNDS), (elicited, bounds) => {
        const distribution: MetalogDistribution = { kind: 'metalog', ...elicited, ...bounds };
        const fitted = metalogFrom({ ...elicited, ...bounds });
        const coefficients = metalogCoefficients(distribution);
        const ratio = Math.abs(coefficients.a3 / coefficients.a2);
        // The grid cannot decide within 1e-3 of the limit, |a3/a2| = (1 − 2κ)·2/0.8 = 1.66711.
        const limit = ((1 - 2 * METALOG_FEASIBILITY) * 2) / 0.8;
        if (Math.abs(ratio - limit) < 1e-3) return;
        let increasing = true;
        for (let step = 1; step < 4000; step++) increasing &&= metalogSlope(coefficients, step / 4000) > 0;
        expect(fitted.ok).toBe(increasing);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it(`offers the nearest valid P50 where the given one is too close to an end (seed ${SEED})`, () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...BOUNDS), (elicited, bounds) => {
        const fitted = metalogFrom({ ...elicited, ...bounds });
        if (fitted.ok) return;
        expect(fitted.error).toMatchObject({ code: 'too-skewed', field: 'p50' });
        const nearest = fitted.error.nearest as MetalogDistribution;
        expect(metalogFrom(nearest)).toEqual({ ok: true, value: nearest });
        // Half-way back towards the refused value there is nothing valid: it is the nearest, not just some one.
        const closer = { ...nearest, p50: nearest.p50 + (elicited.p50 - nearest.p50) * 0.01 };
        if (Math.abs(closer.p50 - nearest.p50) > 1e-4 * (elicited.p90 - elicited.p10)) {
          expect(metalogFrom(closer).ok).toBe(false);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
