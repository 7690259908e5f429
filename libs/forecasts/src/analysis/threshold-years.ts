import type { EntityId, OutputName } from '../model/market-output';
import { drawsOf, type MarketRun } from '../model/market-run';
import type { ThresholdYears } from '../schema/threshold-years';

export type { ThresholdYears };

/**
 * The quantile of a whole year: the smallest year by which at least `level` of all draws have reached the threshold. Draws that never
 * reach it count among all, as later than every year; null if too many of them do for the horizon to hold the quantile.
 */
export function yearReachedBy(
  { years, reachedBy }: Pick<ThresholdYears, 'years' | 'reachedBy'>,
  level: number,
): number | null {
  return years[reachedBy.findIndex((fraction) => fraction >= level)] ?? null;
}

/**
 * Draw by draw, the first model year whose total reaches the threshold (≥), and its P10, P50 and P90. A draw in which the output has no
 * value in a year does not reach the threshold in that year.
 * @throws RangeError if the run does not hold the series
 */
export function thresholdYears(
  run: MarketRun,
  of: { readonly output: OutputName; readonly entity: EntityId; readonly threshold: number },
): ThresholdYears {
  const { years, drawCount } = run;
  const reached = new Uint8Array(drawCount);
  let count = 0;
  const reachedBy = years.map((year) => {
    const totals = drawsOf(run, { output: of.output, entity: of.entity, year });
    for (let draw = 0; draw < drawCount; draw++) {
      if (reached[draw] === 1 || !(totals[draw]! >= of.threshold)) continue;
      reached[draw] = 1;
      count += 1;
    }
    return count / drawCount;
  });
  const at = (level: number): number | null => yearReachedBy({ years, reachedBy }, level);
  return {
    threshold: of.threshold,
    years,
    reachedBy,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    neverFraction: 1 - count / drawCount,
  };
}
