import { required } from '@waveguide/quantity';
import { type EntityId, type OutputName, seriesKey } from './market-output';
import type { MarketSummary, SummarySeries } from '../schema/market-summary';

export type { MarketSummary, SummarySeries };

/**
 * One series of a summary.
 * @throws RangeError if the summary holds no such series
 */
export function seriesOf(summary: MarketSummary, output: OutputName, entity: EntityId): SummarySeries {
  const series = summary.series[seriesKey(output, entity)];
  if (series === undefined) throw new RangeError(`The summary holds no ${output} of ${entity}.`);
  return series;
}

/**
 * The first and the last year that a summary covers.
 * @throws RangeError if it covers none
 */
export function yearSpanOf({ years }: Pick<MarketSummary, 'years'>): { readonly from: number; readonly to: number } {
  return { from: required(years[0], 'The first year'), to: required(years.at(-1), 'The last year') };
}

const MEDIAN = 0.5;

/**
 * P50 of the draws of one output, entity and year: the number that is shown as the forecast wherever one number is. Null if the value does
 * not exist or the summary does not cover the year.
 * @throws RangeError if the summary holds no such series
 */
export function medianIn(
  summary: MarketSummary,
  at: { readonly output: OutputName; readonly entity: EntityId; readonly year: number },
): number | null {
  const series = seriesOf(summary, at.output, at.entity);
  return series.quantiles[summary.years.indexOf(at.year)]?.[summary.levels.indexOf(MEDIAN)] ?? null;
}
