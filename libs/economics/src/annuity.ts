/**
 * Present-value factor of one dollar a year for Y years, paid at each year's end: A = (1 − (1 + r)^−Y)/r, and A = Y at r = 0.
 * Y may be fractional; the formula is then the usual continuous extension between whole years.
 * @param discountRatePerYear r, a fraction per year above −1
 * @param years Y, 0 or more
 * @returns years of undiscounted payment that the discounted payments are worth
 * @throws RangeError outside those ranges
 */
export function annuityFactor(discountRatePerYear: number, years: number): number {
  if (!(discountRatePerYear > -1) || !Number.isFinite(discountRatePerYear)) {
    throw new RangeError(`A discount rate lies above −1, not at ${discountRatePerYear}.`);
  }
  if (!(years >= 0) || !Number.isFinite(years)) throw new RangeError(`Years must be 0 or more, not ${years}.`);
  if (discountRatePerYear === 0) return years;
  // expm1 and log1p keep all digits for rates near 0, where 1 − (1 + r)^−Y cancels.
  return -Math.expm1(-years * Math.log1p(discountRatePerYear)) / discountRatePerYear;
}
