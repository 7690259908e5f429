import { seriesOf, type MarketSummary, type OutputName } from '@waveguide/forecasts';
import { missing, present, type Maybe } from '@waveguide/quantity';
import type { Range } from './quantity-schema';

/** One series of a summary in one year. */
export interface SeriesAt {
  readonly output: OutputName;
  readonly entity: string;
  readonly year: number;
}

/** P10, P50 and P90 of one series in one year of a summary, or why there are none. */
export function rangeOf(summary: MarketSummary, { output, entity, year }: SeriesAt): Maybe<Range> {
  const series = seriesOf(summary, output, entity);
  const quantiles = series.quantiles[summary.years.indexOf(year)];
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((level) => quantiles?.[summary.levels.indexOf(level)] ?? null);
  if (p10 !== null && p50 !== null && p90 !== null) return present({ p10, p50, p90 });
  return series.missing ?? missing('not-applicable', `There is no ${output} of ${entity} in ${year}.`);
}
