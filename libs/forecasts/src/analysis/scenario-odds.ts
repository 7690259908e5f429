import { type Maybe, missing, present } from '@waveguide/quantity';
import type { ScenarioOdds } from '../schema/scenario-odds';

export type { ScenarioOdds };

/**
 * The percentile of a scenario's median among the draws of Base, counted from both ends; draws without a value (a price before anything has
 * shipped) are not counted. A scenario is a what-if with ranges of its own: these are not the odds that it comes true.
 */
export function scenarioOdds(median: number, baseDraws: Float64Array): Maybe<ScenarioOdds> {
  let count = 0;
  let below = 0;
  let above = 0;
  for (const value of baseDraws) {
    if (Number.isNaN(value)) continue;
    count += 1;
    if (value <= median) below += 1;
    if (value >= median) above += 1;
  }
  if (count === 0) return missing('not-applicable', 'Base has no value to hold it against.');
  return present({ median, atOrBelow: below / count, atOrAbove: above / count });
}
