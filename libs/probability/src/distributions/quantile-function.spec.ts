import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import fc from 'fast-check';
import type { Distribution } from './distribution';
import { fillQuantiles } from './fill-quantiles';
import { percentiles } from './percentiles';
import { quantileFunction } from './quantile-function';

const SEED = 20261123;

const EVERY_KIND: readonly Distribution[] = [
  { kind: 'fixed', value: 7 },
  { kind: 'uniform', low: -2, high: 6 },
  { kind: 'triangular', low: 300, mode: 450, high: 700 },
  { kind: 'triangular', low: 0, mode: 0, high: 1 },
  { kind: 'pert', low: 300, mode: 450, high: 700 },
  { kind: 'normal', mean: 10, standardDeviation: 3 },
  { kind: 'lognormal', logMean: 1, logStandardDeviation: 0.5 },
  { kind: 'metalog', p10: 1, p50: 2, p90: 4, lower: null, upper: null },
  { kind: 'metalog', p10: 1, p50: 2, p90: 4, lower: 0, upper: null },
  { kind: 'metalog', p10: 1, p50: 2, p90: 4, lower: null, upper: 10 },
  { kind: 'metalog', p10: 1, p50: 2, p90: 4, lower: 0, upper: 10 },
];

describe('quantileFunction', () => {
  it('has the closed form of the triangular on both sides of its mode', () => {
    const quantile = quantileFunction({ kind: 'triangular', low: 300, mode: 450, high: 700 });
    // F(450) = 150/400; below: 300 + sqrt(u·400·150), above: 700 − sqrt((1 − u)·400·250).
    expect(quantile(0.375)).toBeCloseTo(450, 12);
    expect(quantile(0.1)).toBeCloseTo(300 + Math.sqrt(6000), 12);
    expect(quantile(0.9)).toBeCloseTo(700 - Math.sqrt(10_000), 12);
  });

  it('has the published percent points of the normal (Abramowitz & Stegun 1964, table 26.5)', () => {
    const quantile = quantileFunction({ kind: 'normal', mean: 0, standardDeviation: 1 });
    expect(quantile(0.9)).toBeCloseTo(1.2815515655, 9);
    expect(quantile(0.95)).toBeCloseTo(1.644853627, 9);
    expect(quantile(0.975)).toBeCloseTo(1.9599639845, 9);
    expect(quantile(0.999)).toBeCloseTo(3.0902323062, 9);
  });

  it('takes a lognormal median from its logarithm', () => {
    const { p10, p50, p90 } = percentiles({ kind: 'lognormal', logMean: Math.log(5), logStandardDeviation: 0.4 });
    expect(p50).toBeCloseTo(5, 12);
    expect(p90).toBeCloseTo(5 * Math.exp(0.4 * 1.2815515655446), 9);
    expect(p10 * p90).toBeCloseTo(25, 9);
  });

  it('has the closed form of a PERT with its mode at the lowest value: 1 − (1 − x)^5', () => {
    const quantile = quantileFunction({ kind: 'pert', low: 0, mode: 0, high: 1 });
    for (const u of [1e-6, 0.1, 0.5, 0.9, 0.999999]) expect(quantile(u)).toBeCloseTo(1 - (1 - u) ** 0.2, 12);
  });

  it(`agrees with the library's inverse beta for every PERT (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (mode) => {
        const quantile = quantileFunction({ kind: 'pert', low: 0, mode, high: 1 });
        const library = betaQuantile.factory(1 + 4 * mode, 5 - 4 * mode);
        for (const u of [1e-13, 1e-9, 1e-4, 0.013, 0.3, 0.5, 0.71, 0.999, 1 - 1e-9]) {
          // The interpolant is good to 1e-12; the results must agree to 1e-9 between engines.
          expect(Math.abs(quantile(u) - library(u))).toBeLessThan(1e-11);
        }
      }),
      { seed: SEED, numRuns: 40 },
    );
  });

  it.each(EVERY_KIND)('never falls: %j', (distribution) => {
    const quantile = quantileFunction(distribution);
    let before = -Infinity;
    for (let step = 1; step < 2000; step++) {
      const value = quantile(step / 2000);
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
    }
  });

  it('gives the ends of the support at 0 and 1', () => {
    const ends = EVERY_KIND.map((distribution) => [0, 1].map(quantileFunction(distribution)));
    expect(ends).toEqual([
      [7, 7],
      [-2, 6],
      [300, 700],
      [0, 1],
      [300, 700],
      [-Infinity, Infinity],
      [0, Infinity],
      [-Infinity, Infinity],
      [0, Infinity],
      [-Infinity, 10],
      [0, 10],
    ]);
  });

  it('takes low = mode = high as that value', () => {
    for (const kind of ['triangular', 'pert'] as const) {
      expect(percentiles({ kind, low: 3, mode: 3, high: 3 })).toEqual({ p10: 3, p50: 3, p90: 3 });
    }
  });
});

describe('fillQuantiles', () => {
  it.each(EVERY_KIND)('fills what one call at a time gives: %j', (distribution) => {
    const uniforms = Float64Array.from({ length: 999 }, (_, draw) => (draw + 1) / 1000);
    const out = new Float64Array(999);
    fillQuantiles(distribution, uniforms, out);
    expect(out).toEqual(uniforms.map(quantileFunction(distribution)));
    fillQuantiles(distribution, uniforms, uniforms);
    expect(uniforms).toEqual(out);
  });

  it('refuses columns of different lengths', () => {
    expect(() => fillQuantiles(EVERY_KIND[0]!, new Float64Array(3), new Float64Array(4))).toThrow(RangeError);
  });
});
