import type { Distribution } from './distribution';
import { distributionSchema } from './distribution';

const EVERY_KIND: readonly Distribution[] = [
  { kind: 'fixed', value: 7 },
  { kind: 'uniform', low: -2, high: 6 },
  { kind: 'triangular', low: 300, mode: 450, high: 700 },
  { kind: 'pert', low: 300, mode: 450, high: 700 },
  { kind: 'normal', mean: 10, standardDeviation: 3 },
  { kind: 'lognormal', logMean: 1, logStandardDeviation: 0.5 },
  { kind: 'metalog', p10: 1, p50: 2, p90: 4, lower: 0, upper: null },
];

describe('distributionSchema', () => {
  it.each(EVERY_KIND)('takes $kind through JSON unchanged', (distribution) => {
    expect(distributionSchema.parse(JSON.parse(JSON.stringify(distribution)))).toEqual(distribution);
  });

  it.each([
    [{ kind: 'fixed', value: NaN }],
    [{ kind: 'fixed', value: '7' }],
    [{ kind: 'fixed', value: 7, low: 1 }],
    [{ kind: 'uniform', low: 1 }],
    [{ kind: 'metalog', p10: 1, p50: 2, p90: Infinity, lower: null, upper: null }],
    [{ kind: 'cauchy', value: 1 }],
  ])('refuses %j', (value) => {
    expect(distributionSchema.safeParse(value).success).toBe(false);
  });
});
