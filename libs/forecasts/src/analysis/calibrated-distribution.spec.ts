import { percentiles } from '@waveguide/probability';
import { missing, present } from '@waveguide/quantity';
import { calibratedDistribution } from './calibrated-distribution';
import type { CalibratedParameter } from './calibration';

const parameter: CalibratedParameter = {
  key: 'midpoint',
  unit: 'year',
  before: 2030,
  value: 2031,
  standardError: present(0.5),
  atBound: null,
};

describe('calibratedDistribution', () => {
  it('keeps the fitted value in the middle and the normal P10 and P90 around it', () => {
    const proposed = calibratedDistribution(parameter, { lower: 1900, upper: 2200 });
    if (!proposed.ok) throw new Error(proposed.error.message);
    const { p10, p50, p90 } = percentiles(proposed.value);
    expect(p50).toBeCloseTo(2031, 9);
    // Quantile 0.9 of the standard normal, from any table.
    expect(p90 - 2031).toBeCloseTo(0.5 * 1.281552, 6);
    expect(2031 - p10).toBeCloseTo(0.5 * 1.281552, 6);
  });

  it('fixes a value without a standard error', () => {
    const unsure = { ...parameter, standardError: missing('undefined', 'Too few points.') };
    const bounds = { lower: null, upper: null };
    expect(calibratedDistribution(unsure, bounds)).toEqual({ ok: true, value: { kind: 'fixed', value: 2031 } });
    expect(calibratedDistribution({ ...parameter, standardError: present(0) }, bounds)).toMatchObject({ ok: true });
  });

  it('refuses an error that reaches over a bound rather than bending it', () => {
    const share = { ...parameter, value: 0.95, standardError: present(0.2) };
    expect(calibratedDistribution(share, { lower: 0, upper: 1 }).ok).toBe(false);
  });
});
