import { quantileOfSorted } from '@waveguide/probability';
import { type Maybe, compoundAnnualGrowthRate, missing, present } from '@waveguide/quantity';
import type { EntityId, OutputName } from '../model/market-output';
import { type MarketRun, drawsOf } from '../model/market-run';

/** Growth of one output between two years, over the draws. Fractions per year: 0.29 is 29 % a year. */
export interface GrowthRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
  /** Fraction of the draws in which growth is undefined (nothing to grow from); they are left out. */
  readonly undefinedFraction: number;
}

/**
 * Compound annual growth, computed draw by draw and then reduced: the growth of quantiles is not a quantile of growth.
 * Missing, with its reason, where the years are not ascending or no draw has a value to grow from.
 * @throws RangeError if the run does not hold the series or years
 */
export function growthOf(
  run: MarketRun,
  o: { readonly output: OutputName; readonly entity: EntityId; readonly fromYear: number; readonly toYear: number },
): Maybe<GrowthRange> {
  const from = drawsOf(run, { ...o, year: o.fromYear });
  const to = drawsOf(run, { ...o, year: o.toYear });
  if (o.fromYear >= o.toYear)
    return missing('undefined', `Growth needs a later year than its first: ${o.fromYear} to ${o.toYear}.`);
  const rates: number[] = [];
  for (let draw = 0; draw < run.drawCount; draw++) {
    // A price may be missing in a draw: nothing had shipped.
    if (!Number.isFinite(from[draw]) || !Number.isFinite(to[draw])) continue;
    const rate = compoundAnnualGrowthRate(
      { year: o.fromYear, value: from[draw]! },
      { year: o.toYear, value: to[draw]! },
    );
    if (rate.kind === 'present') rates.push(rate.value);
  }
  if (rates.length === 0) return missing('undefined', `There is nothing in ${o.fromYear} to grow from.`);
  const sorted = Float64Array.from(rates).sort();
  return present({
    p10: quantileOfSorted(sorted, 0.1),
    p50: quantileOfSorted(sorted, 0.5),
    p90: quantileOfSorted(sorted, 0.9),
    mean: sorted.reduce((sum, rate) => sum + rate, 0) / sorted.length,
    undefinedFraction: 1 - sorted.length / run.drawCount,
  });
}
