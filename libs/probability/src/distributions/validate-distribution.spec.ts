import type { Distribution, DistributionField, DistributionProblemCode } from './distribution';
import { validateDistribution } from './validate-distribution';

type Refusal = readonly [Distribution, DistributionField, DistributionProblemCode];

const REFUSED: readonly Refusal[] = [
  [{ kind: 'fixed', value: NaN }, 'value', 'not-finite'],
  [{ kind: 'uniform', low: 0, high: Infinity }, 'high', 'not-finite'],
  [{ kind: 'uniform', low: 2, high: 1 }, 'high', 'order'],
  [{ kind: 'uniform', low: 2, high: 2 }, 'high', 'no-spread'],
  [{ kind: 'triangular', low: 1, mode: 0, high: 3 }, 'mode', 'order'],
  [{ kind: 'pert', low: 1, mode: 4, high: 3 }, 'mode', 'order'],
  [{ kind: 'pert', low: 3, mode: 3, high: 3 }, 'high', 'no-spread'],
  [{ kind: 'normal', mean: 1, standardDeviation: 0 }, 'standardDeviation', 'not-positive'],
  [{ kind: 'normal', mean: 1, standardDeviation: -1 }, 'standardDeviation', 'not-positive'],
  [{ kind: 'lognormal', logMean: 1, logStandardDeviation: 0 }, 'logStandardDeviation', 'not-positive'],
  [{ kind: 'lognormal', logMean: 1, logStandardDeviation: 50 }, 'logStandardDeviation', 'too-wide'],
  [{ kind: 'metalog', p10: 1, p50: NaN, p90: 3, lower: null, upper: null }, 'p50', 'not-finite'],
  [{ kind: 'metalog', p10: 3, p50: 2, p90: 1, lower: null, upper: null }, 'p90', 'order'],
  [{ kind: 'metalog', p10: 1, p50: 5, p90: 3, lower: null, upper: null }, 'p50', 'order'],
  [{ kind: 'metalog', p10: 1, p50: 1.1, p90: 3, lower: null, upper: null }, 'p50', 'too-skewed'],
  [{ kind: 'metalog', p10: 0, p50: 2, p90: 3, lower: 0, upper: null }, 'p10', 'outside-bounds'],
  [{ kind: 'metalog', p10: 0.1, p50: 0.5, p90: 1, lower: 0, upper: 1 }, 'p90', 'outside-bounds'],
  [{ kind: 'metalog', p10: 0.1, p50: 0.5, p90: 0.9, lower: 1, upper: 0 }, 'upper', 'bounds-order'],
];

describe('validateDistribution', () => {
  it.each(REFUSED)('refuses %j at %s as %s', (distribution, field, code) => {
    const checked = validateDistribution(distribution);
    expect(checked).toMatchObject({ ok: false, error: { field, code } });
    if (checked.ok) return;
    expect(checked.error.message).toMatch(/^[A-Z].*\.$/);
    // What is offered instead must itself be valid.
    if (checked.error.nearest !== null) expect(validateDistribution(checked.error.nearest).ok).toBe(true);
  });

  it('offers the natural neighbour', () => {
    const nearest = (distribution: Distribution) => {
      const checked = validateDistribution(distribution);
      return checked.ok ? undefined : checked.error.nearest;
    };
    expect(nearest({ kind: 'uniform', low: 2, high: 2 })).toEqual({ kind: 'fixed', value: 2 });
    expect(nearest({ kind: 'pert', low: 1, mode: 4, high: 3 })).toEqual({ kind: 'pert', low: 1, mode: 3, high: 3 });
    expect(nearest({ kind: 'normal', mean: 1, standardDeviation: -1 })).toBeNull();
  });

  it.each<Distribution>([
    { kind: 'fixed', value: -3 },
    { kind: 'uniform', low: 0, high: 1 },
    { kind: 'triangular', low: 1, mode: 1, high: 3 },
    { kind: 'pert', low: 1, mode: 3, high: 3 },
    { kind: 'normal', mean: 1, standardDeviation: 2 },
    { kind: 'lognormal', logMean: 1, logStandardDeviation: 2 },
    { kind: 'metalog', p10: 1, p50: 2, p90: 3.5, lower: null, upper: 9 },
  ])('accepts %j as it is', (distribution) => {
    const checked = validateDistribution(distribution);
    expect(checked).toEqual({ ok: true, value: distribution });
  });

  it('says for people that P50 is too close', () => {
    const checked = validateDistribution({ kind: 'metalog', p10: 1, p50: 1.1, p90: 3, lower: null, upper: null });
    expect(checked.ok ? '' : checked.error.message).toBe(
      'P50 is too close to P10 for a smooth curve through all three.',
    );
  });
});
