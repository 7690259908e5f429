import type { SeriesQuantiles } from './summary-points';

/**
 * The part of a series that a logarithmic axis has a place for: the years whose P50 is above zero. A range that begins at zero begins
 * at the foot of the axis.
 * @param foot the axis's lowest value, above zero
 */
export function positiveSeries(series: SeriesQuantiles, foot: number): SeriesQuantiles {
  return {
    ...series,
    points: series.points
      .filter(({ p50 }) => p50 > 0)
      .map((point) => ({ ...point, p10: Math.max(point.p10, foot), p25: Math.max(point.p25, foot) })),
  };
}
