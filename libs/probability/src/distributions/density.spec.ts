import type { Distribution } from './distribution';
import { density } from './density';
import { distributionMean } from './distribution-mean';
import { quantileFunction } from './quantile-function';

const CONTINUOUS: readonly Distribution[] = [
  { kind: 'uniform', low: -2, high: 6 },
  { kind: 'triangular', low: 300, mode: 450, high: 700 },
  { kind: 'pert', low: 300, mode: 450, high: 700 },
  { kind: 'normal', mean: 10, standardDeviation: 3 },
  { kind: 'lognormal', logMean: 1, logStandardDeviation: 0.5 },
  { kind: 'metalog', p10: 1, p50: 2, p90: 4, lower: null, upper: null },
  { kind: 'metalog', p10: 1, p50: 2, p90: 4, lower: 0, upper: null },
  { kind: 'metalog', p10: 6, p50: 8, p90: 9, lower: null, upper: 10 },
  { kind: 'metalog', p10: 1, p50: 2, p90: 4, lower: 0, upper: 10 },
];

describe('density', () => {
  it.each(CONTINUOUS)('is the slope of the distribution function: %j', (distribution) => {
    const quantile = quantileFunction(distribution);
    for (const u of [0.02, 0.1, 0.3, 0.5, 0.77, 0.98]) {
      const step = 1e-5;
      const slope = (2 * step) / (quantile(u + step) - quantile(u - step));
      // Central differences err by step²·Q‴/6Q′: at u = 0.02 about 1e-10/0.02² = 3e-7.
      expect(density(distribution, quantile(u)) / slope).toBeCloseTo(1, 5);
    }
  });

  it('is 0 outside the support and infinite at a fixed value', () => {
    expect(density({ kind: 'triangular', low: 0, mode: 1, high: 2 }, 2.1)).toBe(0);
    expect(density({ kind: 'lognormal', logMean: 0, logStandardDeviation: 1 }, -1)).toBe(0);
    expect(density({ kind: 'metalog', p10: 1, p50: 2, p90: 4, lower: 0, upper: 10 }, 10)).toBe(0);
    expect(density({ kind: 'fixed', value: 2 }, 2)).toBe(Infinity);
    expect(density({ kind: 'fixed', value: 2 }, 3)).toBe(0);
  });

  it('peaks at the mode of a triangular that leans on one end', () => {
    expect(density({ kind: 'triangular', low: 0, mode: 0, high: 4 }, 0)).toBe(0.5);
    expect(density({ kind: 'triangular', low: 0, mode: 4, high: 4 }, 4)).toBe(0.5);
  });
});

describe('distributionMean', () => {
  it.each(CONTINUOUS)('is the average of the quantile function: %j', (distribution) => {
    const quantile = quantileFunction(distribution);
    const cells = 400_000;
    let sum = 0;
    for (let cell = 0; cell < cells; cell++) sum += quantile((cell + 0.5) / cells);
    const mean = distributionMean(distribution);
    if (mean.kind === 'missing') throw new Error(mean.detail);
    // The midpoint rule loses about Q(1 − 1/n)/n in a tail; 2e-4 covers the heaviest, the lower-bounded metalog.
    expect(sum / cells / mean.value).toBeCloseTo(1, 3.4);
  });

  it('has the closed forms', () => {
    expect(distributionMean({ kind: 'pert', low: 300, mode: 450, high: 700 })).toEqual({
      kind: 'present',
      value: 2800 / 6,
    });
    expect(distributionMean({ kind: 'fixed', value: 3 })).toEqual({ kind: 'present', value: 3 });
  });

  it('has the closed form of a log-logistic: π·b / sin(π·b) at a symmetric lower-bounded metalog', () => {
    // ln x logistic with location 0 and scale b: E x = π b/sin(π b). P90 = 9^b. Up to b = 0.999 the tail is all there is.
    for (const b of [0.1, 0.5, 0.9, 0.999]) {
      const mean = distributionMean({ kind: 'metalog', p10: 9 ** -b, p50: 1, p90: 9 ** b, lower: 0, upper: null });
      if (mean.kind === 'missing') throw new Error(mean.detail);
      expect((mean.value * Math.sin(Math.PI * b)) / (Math.PI * b)).toBeCloseTo(1, 9);
    }
  });

  it('mirrors: an upper-bounded metalog has the mean of its reflection', () => {
    const lower = distributionMean({ kind: 'metalog', p10: 1, p50: 2, p90: 5, lower: 0, upper: null });
    const upper = distributionMean({ kind: 'metalog', p10: -5, p50: -2, p90: -1, lower: null, upper: 0 });
    if (lower.kind === 'missing' || upper.kind === 'missing') throw new Error('both means are finite');
    expect(upper.value).toBeCloseTo(-lower.value, 12);
  });

  it('is missing, with the reason, where it is infinite', () => {
    for (const distribution of [
      { kind: 'metalog', p10: 1 / 9, p50: 1, p90: 9, lower: 0, upper: null },
      { kind: 'metalog', p10: -9, p50: -1, p90: -1 / 9, lower: null, upper: 0 },
    ] as const) {
      expect(distributionMean(distribution)).toMatchObject({
        kind: 'missing',
        reason: 'undefined',
        detail: expect.stringContaining('infinite'),
      });
    }
  });
});
