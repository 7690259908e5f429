import type { ThresholdYears } from '@waveguide/forecasts';
import { required } from '@waveguide/quantity';

/** Whole per cents: odds from draws deserve no more digits. Nearly all is not all. */
const percent = (fraction: number): string =>
  fraction < 1 && fraction >= 0.995 ? 'over 99%' : `${Math.round(fraction * 100)}%`;

/** Below this a fraction of the draws is not worth words. */
const WORTH_WORDS = 0.005;

/**
 * When a threshold is passed, to stand behind "passes 10M ports a year": "in 2028 or 2029", "between 2028 and 2031" (P10 and P90, whole
 * calendar years), or how many draws do if the horizon does not hold the P90.
 */
export function arrivalText({ p10, p50, p90, years, neverFraction }: ThresholdYears): string {
  const [first, last] = [years[0], years[years.length - 1]];
  if (p10 !== null && p90 !== null) {
    // The first model year stands for itself and for all years before the model begins.
    if (p10 === first) return p90 === first ? `in ${first} or before` : `by ${p90}`;
    if (p10 === p90) return `in ${p10}`;
    return p90 === p10 + 1 ? `in ${p10} or ${p90}` : `between ${p10} and ${p90}`;
  }
  if (p50 !== null) return `in half of the draws by ${p50}, and in ${percent(neverFraction)} not by ${last}`;
  return neverFraction === 1
    ? `in no draw by ${last}`
    : `in ${percent(1 - neverFraction)} of the draws only by ${last}`;
}

/** The draws that have passed the threshold by each year that matters: "4% of draws by 2027, 53% by 2028, 91% by 2029". */
export function reachedByText({ p10, p90, years, reachedBy, neverFraction }: ThresholdYears): string {
  const last = required(years.at(-1), 'The last year of the model');
  const parts = years.flatMap((year, i) => {
    const reached = required(reachedBy[i], `The fraction of draws by ${year}`);
    const worth = reached >= WORTH_WORDS && year >= (p10 ?? last) - 1 && year <= (p90 ?? last);
    return worth ? [`${percent(reached)}${i === 0 ? ' in or before' : ' by'} ${year}`] : [];
  });
  if (neverFraction >= WORTH_WORDS) parts.push(`${percent(neverFraction)} not by ${last}`);
  return parts.join(', ').replace(/%/, '% of draws');
}
