import type { CalibratedParameter } from '@waveguide/forecasts';
import { percentiles, type Distribution } from '@waveguide/probability';
import { missing, present } from '@waveguide/quantity';
import { calibratedEdit } from './calibration-edits';

const before: Distribution = { kind: 'metalog', p10: 2029, p50: 2030, p90: 2032, lower: null, upper: null };
const bounds = { lower: null, upper: null };
const parameter: CalibratedParameter = {
  key: 'share-midpoint',
  unit: 'year',
  before: 2030,
  value: 2031,
  standardError: present(0.5),
  atBound: null,
};

const accepted = (fitted: CalibratedParameter) => {
  const edit = calibratedEdit(fitted, { before, bounds });
  if (!edit.ok) throw new Error(edit.error.message);
  return { spread: edit.value.spread, ...percentiles(edit.value.distribution) };
};

describe('accepting a fitted parameter', () => {
  it('takes its spread from the standard error: P10 and P90 lie 1.2816 of them from the value', () => {
    const { spread, p10, p50, p90 } = accepted(parameter);
    expect(spread).toBe('standard-error');
    expect(p50).toBeCloseTo(2031, 9);
    expect(p90 - p50).toBeCloseTo(1.2816 * 0.5, 4);
    expect(p50 - p10).toBeCloseTo(1.2816 * 0.5, 4);
  });

  it('is refused where the error says less than the assumption did', () => {
    // The assumption's own P10 to P90 is 3 years wide; three times that is 9.
    const edit = (error: number) => calibratedEdit({ ...parameter, standardError: present(error) }, { before, bounds });
    expect(edit(8.9).ok).toBe(true);
    expect(edit(9.1).ok).toBe(false);
  });

  it('keeps the spread it had where the fit gives no error', () => {
    const { spread, p10, p50, p90 } = accepted({ ...parameter, standardError: missing('undefined', 'too few points') });
    expect(spread).toBe('as-before');
    expect([p10, p50, p90].map((value) => Number(value.toFixed(6)))).toEqual([2030, 2031, 2033]);
  });
});
