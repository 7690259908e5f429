import { percentiles, type Distribution } from '@waveguide/probability';
import fc from 'fast-check';
import { shiftedDistribution } from './shifted-distribution';

const triangular: Distribution = { kind: 'triangular', low: 2029, mode: 2030.5, high: 2033 };
const free = { lower: null, upper: null };

describe('a shifted distribution', () => {
  it('has its P50 at the value and its P10 and P90 as far from it as before', () => {
    const before = percentiles(triangular);
    const shifted = shiftedDistribution(triangular, 2029.4, free);
    if (!shifted.ok) throw new Error(shifted.error.message);
    const after = percentiles(shifted.value.distribution);
    expect(shifted.value.spread).toBe('same');
    expect(after.p50).toBeCloseTo(2029.4, 9);
    expect(after.p50 - after.p10).toBeCloseTo(before.p50 - before.p10, 9);
    expect(after.p90 - after.p50).toBeCloseTo(before.p90 - before.p50, 9);
  });

  it('keeps a fixed value fixed', () => {
    expect(shiftedDistribution({ kind: 'fixed', value: 3 }, 4, free)).toEqual({
      ok: true,
      value: { distribution: { kind: 'fixed', value: 4 }, spread: 'same' },
    });
  });

  it('narrows towards a bound rather than crossing it', () => {
    const share: Distribution = { kind: 'metalog', p10: 0.35, p50: 0.6, p90: 0.85, lower: 0, upper: 1 };
    const shifted = shiftedDistribution(share, 0.9, { lower: 0, upper: 1 });
    if (!shifted.ok) throw new Error(shifted.error.message);
    expect(shifted.value.spread).toBe('within-bounds');
    // By hand: odds 0.35/0.65, 0.85/0.15 times (0.9/0.1)/(0.6/0.4) = 6, back to shares.
    const share10 = (6 * 0.35) / 0.65;
    const share90 = (6 * 0.85) / 0.15;
    const after = percentiles(shifted.value.distribution);
    expect(after.p10).toBeCloseTo(share10 / (1 + share10), 9);
    expect(after.p50).toBeCloseTo(0.9, 9);
    expect(after.p90).toBeCloseTo(share90 / (1 + share90), 9);
  });

  it('tells what is wrong where the value lies outside the bounds', () => {
    const share: Distribution = { kind: 'metalog', p10: 0.35, p50: 0.6, p90: 0.85, lower: 0, upper: 1 };
    expect(shiftedDistribution(share, 1.2, { lower: 0, upper: 1 }).ok).toBe(false);
  });

  it('never leaves the bounds and always meets the value where it answers (seed 20261123)', () => {
    const inner = fc.double({ min: 0.02, max: 0.98, noNaN: true });
    fc.assert(
      fc.property(inner, fc.double({ min: 0.1, max: 0.9, noNaN: true }), inner, (mode, half, target) => {
        const from: Distribution = { kind: 'triangular', low: mode * (1 - half), mode, high: mode + (1 - mode) * half };
        const shifted = shiftedDistribution(from, target, { lower: 0, upper: 1 });
        if (!shifted.ok) return;
        const { p10, p50, p90 } = percentiles(shifted.value.distribution);
        expect(p50).toBeCloseTo(target, 9);
        expect(p10).toBeGreaterThanOrEqual(0);
        expect(p90).toBeLessThanOrEqual(1);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
});
