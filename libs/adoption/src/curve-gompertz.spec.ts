import { gompertzAt } from './curve-gompertz';

const curve = { kind: 'gompertz', ceiling: 0.5, tenPercentYear: 2027, steepness: 0.4 } as const;

describe('Gompertz curve', () => {
  it('is a tenth of its ceiling in its ten-percent year', () => {
    expect(gompertzAt(curve, 2027)).toBeCloseTo(0.05, 14);
  });

  it('bends at 1/e of its ceiling, ln(ln 10)/k years later', () => {
    expect(gompertzAt(curve, 2027 + Math.log(Math.LN10) / 0.4)).toBeCloseTo(0.5 / Math.E, 14);
  });

  it('runs from 0 to its ceiling', () => {
    expect(gompertzAt(curve, 1990)).toBe(0);
    expect(gompertzAt(curve, 2130)).toBeCloseTo(0.5, 12);
  });
});
