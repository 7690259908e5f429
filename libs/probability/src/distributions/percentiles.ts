import type { Distribution } from './distribution';
import { quantileFunction } from './quantile-function';

/** The three numbers shown for a distribution: 10 %, 50 % and 90 % of the probability lie below them. */
export interface Percentiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** P10, P50 and P90 of a valid distribution, in its own unit. */
export function percentiles(distribution: Distribution): Percentiles {
  const quantile = quantileFunction(distribution);
  return { p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) };
}
