import type { Maybe } from './maybe';
import { missing, present } from './maybe';

/** A value in one calendar year; the year may be fractional. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
}

/**
 * Compound annual growth rate from `a` to `b`: (V_b / V_a)^(1/(b − a)) − 1, as a fraction per year (0.29 = 29 % a year).
 *
 * Undefined, and missing with a readable reason, when a ≥ b, when V_a ≤ 0 or when V_b < 0; V_b = 0 gives −1. A growth
 * rate of quantiles is not the quantile of growth rates: compute it per draw, then take the quantile.
 * @throws RangeError when a year or a value is not finite.
 */
export function compoundAnnualGrowthRate(a: YearValue, b: YearValue): Maybe<number> {
  for (const number of [a.year, a.value, b.year, b.value]) {
    if (!Number.isFinite(number)) throw new RangeError(`A growth rate needs finite years and values, not ${number}.`);
  }
  if (a.year >= b.year) {
    return missing('undefined', `Growth needs a first year before the last one; ${a.year} is not before ${b.year}.`);
  }
  if (a.value === 0) return missing('undefined', `Growth from zero is undefined: the value of ${a.year} is 0.`);
  if (a.value < 0) {
    return missing('undefined', `Growth from a negative value is undefined: the value of ${a.year} is below 0.`);
  }
  if (b.value < 0) {
    return missing('undefined', `Growth to a negative value is undefined: the value of ${b.year} is below 0.`);
  }
  return present((b.value / a.value) ** (1 / (b.year - a.year)) - 1);
}
