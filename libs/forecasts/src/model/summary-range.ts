import { missing, present, type Maybe } from '@waveguide/quantity';
import type { EntityId, OutputName } from './market-output';
import { seriesOf, type MarketSummary } from './market-summary';
import type { SummaryRange } from '../schema/summary-range';

export type { SummaryRange };

/** One series of a summary in one year. */
export interface SeriesAt {
  readonly output: OutputName;
  readonly entity: EntityId;
  readonly year: number;
}

/**
 * P10, P50 and P90 of one series in one year of a summary, or why there are none.
 * @throws RangeError if the summary holds no such series
 */
export function summaryRange(summary: MarketSummary, { output, entity, year }: SeriesAt): Maybe<SummaryRange> {
  const series = seriesOf(summary, output, entity);
  const quantiles = series.quantiles[summary.years.indexOf(year)];
  const at = (level: number): number | null => quantiles?.[summary.levels.indexOf(level)] ?? null;
  const [p10, p50, p90] = [at(0.1), at(0.5), at(0.9)];
  if (p10 !== null && p50 !== null && p90 !== null) return present({ p10, p50, p90 });
  return series.missing ?? missing('not-applicable', `There is no value in ${year}.`);
}
