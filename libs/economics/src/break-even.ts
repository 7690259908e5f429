import type { Maybe } from '@waveguide/quantity';
import { missing, present } from '@waveguide/quantity';
import type { CostOfOwnership } from './cost-of-ownership';

/** What a break-even failure rate says about the challenger. */
export type BreakEvenReading =
  /** The challenger costs less as long as its failure rate stays below the break-even rate. */
  | 'cheaper-below-rate'
  /** The break-even rate is 0 or negative: the challenger costs at least as much even if it never fails. */
  | 'never-cheaper';

/**
 * The failure rate at which the challenger costs what the incumbent does, failures per port-year:
 * λ* = (NPV_incumbent − capital − A·energy)/(A·n·U), the right-hand terms the challenger's.
 *
 * Sign: above 0, the challenger is cheaper as long as it fails less often than λ*; negative, it is never cheaper, because its capital
 * and energy alone exceed the incumbent's whole cost. A rate above 1 means more than one tolerated failure per port and year.
 * Undefined, with the reason, where a failure of the challenger costs nothing or no time is owned: its failure rate then does
 * not enter its cost.
 * @param challengerFailureUsd expected cost U of one failure of the challenger, USD
 * @throws RangeError if the two costs are for different numbers of ports, or over different times
 */
export function breakEvenFailureRate(
  incumbent: CostOfOwnership,
  challenger: CostOfOwnership,
  challengerFailureUsd: number,
): Maybe<number> {
  if (incumbent.ports !== challenger.ports || incumbent.annuityYears !== challenger.annuityYears) {
    throw new RangeError('A break-even compares equal numbers of ports over equal years at one discount rate.');
  }
  const usdPerUnitRate = challenger.annuityYears * challenger.ports * challengerFailureUsd;
  if (!(usdPerUnitRate > 0)) {
    return missing('undefined', 'A failure adds nothing to the cost here, so no failure rate makes the two equal.');
  }
  return present((incumbent.totalUsd - challenger.capitalUsd - challenger.energyUsd) / usdPerUnitRate);
}

/** Reads the sign of a break-even failure rate. */
export function readBreakEven(failuresPerPortYear: number): BreakEvenReading {
  return failuresPerPortYear > 0 ? 'cheaper-below-rate' : 'never-cheaper';
}
