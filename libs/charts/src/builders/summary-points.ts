import { seriesOf, type EntityId, type MarketSummary, type OutputName } from '@waveguide/forecasts';
import type { UnitId } from '@waveguide/quantity';

/** The quantiles and the mean of one year of a series. */
export interface YearQuantiles {
  readonly year: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly mean: number | null;
}

/** Whether years are left out before a point, so that no line leads to it from the one before. */
export function followsGap(points: readonly Pick<YearQuantiles, 'year'>[], at: number): boolean {
  const [before, point] = [points[at - 1], points[at]];
  return before !== undefined && point !== undefined && before.year !== point.year - 1;
}

export interface SeriesQuantiles {
  readonly unit: UnitId;
  /** Years that have a value, ascending. */
  readonly points: readonly YearQuantiles[];
  /** Years without one, with the words that say why. */
  readonly missing: ReadonlyMap<number, string>;
}

export interface SeriesRequest {
  readonly output: OutputName;
  readonly entity: EntityId;
  readonly fromYear: number;
  readonly toYear: number;
}

/**
 * The quantiles of one output between two years.
 * @throws RangeError if the summary has no such series, or lacks one of the levels P10, P25, P50, P75, P90
 */
export function quantilesOf(summary: MarketSummary, request: SeriesRequest): SeriesQuantiles {
  const series = seriesOf(summary, request.output, request.entity);
  const at = [0.1, 0.25, 0.5, 0.75, 0.9].map((level) => {
    const index = summary.levels.findIndex((l) => Math.abs(l - level) < 1e-9);
    if (index < 0) throw new RangeError(`The summary holds no quantile at ${level}.`);
    return index;
  });
  const points: YearQuantiles[] = [];
  const missing = new Map<number, string>();
  summary.years.forEach((year, i) => {
    if (year < request.fromYear || year > request.toYear) return;
    const values = at.map((index) => series.quantiles[i]?.[index]);
    if (values.some((value) => value === null || value === undefined)) {
      missing.set(year, series.missing?.detail ?? 'No value in this year.');
      return;
    }
    const [p10, p25, p50, p75, p90] = values as [number, number, number, number, number];
    points.push({ year, p10, p25, p50, p75, p90, mean: series.mean[i] ?? null });
  });
  return { unit: series.unit, points, missing };
}
