import fc from 'fast-check';
import { annuityFactor } from './annuity';

describe('annuityFactor', () => {
  it('is the sum of discounted year-end payments (seed 20261102)', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 1, noNaN: true }), fc.integer({ min: 0, max: 30 }), (rate, years) => {
        let sum = 0;
        for (let year = 1; year <= years; year += 1) sum += (1 + rate) ** -year;
        // Two roundings per term of up to 30 like-signed terms: 1e-12 relative leaves a wide margin over 30 · 2^-52.
        expect(Math.abs(annuityFactor(rate, years) - sum)).toBeLessThanOrEqual(1e-12 * Math.max(1, sum));
      }),
      { seed: 20261102 },
    );
  });

  it('gives the textbook value 3.8897 for five years at 9 %', () => {
    expect(annuityFactor(0.09, 5)).toBeCloseTo(3.889651, 6);
  });

  it('is Y at a rate of 0 and tends to it without loss of digits', () => {
    expect(annuityFactor(0, 5)).toBe(5);
    // To second order A = Y − rY(Y + 1)/2.
    expect(annuityFactor(1e-9, 5)).toBeCloseTo(5 - 15e-9, 14);
  });

  it('refuses rates of −100 % and below and negative years', () => {
    expect(() => annuityFactor(-1, 5)).toThrow(RangeError);
    expect(() => annuityFactor(Number.NaN, 5)).toThrow(RangeError);
    expect(() => annuityFactor(0.1, -1)).toThrow(RangeError);
  });
});
