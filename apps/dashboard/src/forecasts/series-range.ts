import { seriesOf, type EntityId, type MarketSummary, type OutputName } from '@waveguide/forecasts';
import { missing, present, type Maybe } from '@waveguide/quantity';
import type { QuantileRange } from '@waveguide/ui';

/** One output of one technology, group or the market. */
export interface Series {
  readonly output: OutputName;
  readonly entity: EntityId;
}

/** P10, P50 and P90 in one year of a summary, or why there are none. */
export function rangeIn(summary: MarketSummary, { output, entity }: Series, year: number): Maybe<QuantileRange> {
  const series = seriesOf(summary, output, entity);
  const quantiles = series.quantiles[summary.years.indexOf(year)];
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((level) => quantiles?.[summary.levels.indexOf(level)] ?? null);
  if (p10 !== null && p50 !== null && p90 !== null) return present({ p10, p50, p90 });
  return series.missing ?? missing('not-applicable', `There is no value in ${year}.`);
}

/** The medians of several summaries in one year; those without one are left out. */
export function mediansIn(summaries: readonly MarketSummary[], series: Series, year: number): number[] {
  return summaries.flatMap((summary) => {
    const range = rangeIn(summary, series, year);
    return range.kind === 'present' ? [range.value.p50] : [];
  });
}
