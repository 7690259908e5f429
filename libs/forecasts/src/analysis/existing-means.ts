import { missingMean } from '@waveguide/probability';
import { type Missing, missing } from '@waveguide/quantity';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import { seriesGraph } from '../engine/series-graph';
import type { MarketModel } from '../model/market-model';
import type { SeriesKey } from '../model/market-output';
import type { MarketSummary, SummarySeries } from '../model/market-summary';

/**
 * The summary without the means that do not exist: a mean is missing, with its reason, if an assumption that the output grows with without
 * bound has an infinite mean. A sample of such a variable has a mean, but another one in every sample. Shares lie between 0 and 1, so
 * what moves them alone never takes a mean away. Conservative over time: every year of a series is missing.
 */
export function withExistingMeans(
  summary: MarketSummary,
  of: {
    readonly model: MarketModel;
    readonly values: AssumptionValues;
    readonly definitions: readonly AssumptionDefinition[];
  },
): MarketSummary {
  const reasons = new Map<string, Missing>();
  for (const { key, name, lower, upper } of of.definitions) {
    const distribution = of.values.get(key);
    const reason = distribution === undefined ? null : missingMean(distribution, { lower, upper });
    if (reason === null) continue;
    const detail = `The mean does not exist: that of “${name}” is infinite, its range being too wide on one side.`;
    reasons.set(key, missing('undefined', detail));
  }
  if (reasons.size === 0) return summary;
  const series: Record<SeriesKey, SummarySeries> = { ...summary.series };
  for (const { key, growsWith } of seriesGraph(of.model)) {
    const reason = [...growsWith].map((grown) => reasons.get(grown)).find((found) => found !== undefined);
    const own = series[key];
    if (reason === undefined || own === undefined) continue;
    series[key] = { ...own, mean: own.mean.map(() => null), meanMissing: reason };
  }
  return { ...summary, series };
}
