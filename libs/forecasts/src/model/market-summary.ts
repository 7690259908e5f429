import type { DrawMethod } from '@waveguide/probability';
import type { Missing, UnitId } from '@waveguide/quantity';
import type { ClampedInput } from './market-run';
import { type EntityId, type OutputName, type SeriesKey, seriesKey } from './market-output';

/** Quantiles and mean of one output of one entity by year. */
export interface SummarySeries {
  readonly unit: UnitId;
  /** `[yearIndex][levelIndex]`; null in a year for which `missing` gives the reason. */
  readonly quantiles: readonly (readonly (number | null)[])[];
  /** By year; null as in `quantiles`. */
  readonly mean: readonly (number | null)[];
  /** Why there are nulls; null if there are none. */
  readonly missing: Missing | null;
  /** Why no mean exists though quantiles do: `mean` is null in every year. Left out if means exist. */
  readonly meanMissing?: Missing | undefined;
}

/** What a run says, as plain JSON: the record that is stored, sent and drawn. */
export interface MarketSummary {
  readonly engineVersion: string;
  readonly modelId: string;
  readonly seed: number;
  readonly drawCount: number;
  readonly method: DrawMethod;
  readonly years: readonly number[];
  /** The quantile levels, ascending: 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95. */
  readonly levels: readonly number[];
  readonly series: Readonly<Record<SeriesKey, SummarySeries>>;
  readonly clamped: readonly ClampedInput[];
}

/**
 * One series of a summary.
 * @throws RangeError if the summary holds no such series
 */
export function seriesOf(summary: MarketSummary, output: OutputName, entity: EntityId): SummarySeries {
  const series = summary.series[seriesKey(output, entity)];
  if (series === undefined) throw new RangeError(`The summary holds no ${output} of ${entity}.`);
  return series;
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
