import fc from 'fast-check';
import { leadingExponent, roundToDigits, significantDigits } from './significant-digits';

const SEED = 20261123;

describe('significantDigits', () => {
  it.each([
    [26e6, 95e6, 2],
    [1020, 1080, 4],
    [1000, 1900, 3],
    [2028.6, 2031.4, 5],
    [-5, 5, 2],
    [0, 0, 2],
    [7, 7, 6],
    [1_000_000, 1_000_001, 6],
  ])('gives %d to %d the digits its width deserves: %i', (low, high, digits) => {
    expect(significantDigits({ low, high })).toBe(digits);
  });

  it(`keeps the ends of a range apart unless they differ by less than six digits can show (seed ${SEED})`, () => {
    const size = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(size, fc.double({ min: 1e-4, max: 10, noNaN: true }), (low, wider) => {
        const high = low * (1 + wider);
        const digits = significantDigits({ low, high });
        expect(roundToDigits(low, digits)).toBeLessThan(roundToDigits(high, digits));
      }),
      { seed: SEED },
    );
  });

  it('refuses ends that are infinite or in the wrong order', () => {
    expect(() => significantDigits({ low: 1, high: Infinity })).toThrow(RangeError);
    expect(() => significantDigits({ low: 2, high: 1 })).toThrow(RangeError);
  });
});

describe('roundToDigits', () => {
  it('rounds the decimal that is written, half away from zero', () => {
    expect(roundToDigits(0.145, 2)).toBe(0.15);
    expect(roundToDigits(-0.145, 2)).toBe(-0.15);
    expect(roundToDigits(1.005, 3)).toBe(1.01);
    expect(roundToDigits(99.96, 3)).toBe(100);
    expect(roundToDigits(0, 3)).toBe(0);
  });

  it(`stays within half a unit of the last digit (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 1e15, noNaN: true }),
        fc.integer({ min: 1, max: 12 }),
        (value, digits) => {
          const unit = 10 ** (leadingExponent(value) - digits + 1);
          // 15 digits are kept on the way, hence the 1e-14.
          expect(Math.abs(roundToDigits(value, digits) - value)).toBeLessThanOrEqual(unit / 2 + value * 1e-14);
        },
      ),
      { seed: SEED },
    );
  });
});
