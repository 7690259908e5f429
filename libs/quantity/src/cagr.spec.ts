import fc from 'fast-check';
import { compoundAnnualGrowthRate } from './cagr';

const SEED = 20261123;

function rate(a: [number, number], b: [number, number]): number {
  const growth = compoundAnnualGrowthRate({ year: a[0], value: a[1] }, { year: b[0], value: b[1] });
  if (growth.kind === 'missing') throw new Error(growth.detail);
  return growth.value;
}

describe('compoundAnnualGrowthRate', () => {
  it('is exact for whole powers', () => {
    expect(rate([2025, 100], [2027, 144])).toBeCloseTo(0.2, 14);
    expect(rate([2026, 8], [2029, 1])).toBeCloseTo(-0.5, 14);
    expect(rate([2026, 5], [2030, 0])).toBe(-1);
  });

  it('reproduces the founding report: 1.2 bn in 2035 at 29 % a year is about 156 M in 2027', () => {
    // 1.2e9 / 1.29^8 = 156.5e6, by hand.
    expect(rate([2027, 156.46e6], [2035, 1.2e9])).toBeCloseTo(0.29, 4);
  });

  it.each([
    [{ year: 2030, value: 1 }, { year: 2030, value: 2 }, 'is not before'],
    [{ year: 2031, value: 1 }, { year: 2030, value: 2 }, 'is not before'],
    [{ year: 2024, value: 0 }, { year: 2030, value: 2 }, 'from zero'],
    [{ year: 2024, value: -1 }, { year: 2030, value: 2 }, 'from a negative value'],
    [{ year: 2024, value: 1 }, { year: 2030, value: -2 }, 'to a negative value'],
  ])('is missing with a reason for %o to %o', (a, b, reason) => {
    expect(compoundAnnualGrowthRate(a, b)).toMatchObject({
      kind: 'missing',
      reason: 'undefined',
      detail: expect.stringContaining(reason),
    });
  });

  it('refuses what is no number as a mistake of the programmer', () => {
    expect(() => compoundAnnualGrowthRate({ year: 2024, value: NaN }, { year: 2025, value: 1 })).toThrow(RangeError);
  });

  it(`compounds back to the last value (seed ${SEED})`, () => {
    const value = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 30 }), (first, last, years) => {
        const growth = rate([2024, first], [2024 + years, last]);
        // 1 + growth carries half a unit in the last place relative to itself or to 1, whichever is larger.
        const relative = 4 * years * 2.3e-16 * Math.max(1, 1 / (1 + growth));
        expect(Math.abs(first * (1 + growth) ** years - last)).toBeLessThanOrEqual(last * (relative + 1e-14));
      }),
      { seed: SEED },
    );
  });
});
