import type { Axis, Coordinate, Lane } from './chart-spec';

/** Space before the first and after the last year, in years. */
const YEAR_PADDING = 0.5;

export interface LaneExtent extends Lane {
  /** In units of lane weight from the top. */
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/** Lanes from the top, each with the weight it covers. */
export function laneExtents(lanes: readonly Lane[]): LaneExtent[] {
  let from = 0;
  return lanes.map((lane) => {
    const extent = { ...lane, from, middle: from + lane.weight / 2, to: from + lane.weight };
    from = extent.to;
    return extent;
  });
}

/** Ends of an axis in its position units (see `positionOn`). */
export function axisEnds(axis: Axis): { readonly min: number; readonly max: number } {
  switch (axis.kind) {
    case 'year':
      return { min: axis.from - YEAR_PADDING, max: axis.to + YEAR_PADDING };
    case 'time':
      return { min: positionOn(axis, axis.from), max: positionOn(axis, axis.to) };
    case 'linear':
    case 'log':
      return { min: axis.min, max: axis.max };
    case 'lanes':
      return { min: 0, max: axis.lanes.reduce((sum, lane) => sum + lane.weight, 0) };
  }
}

/**
 * A coordinate in the units in which an axis is drawn linearly (or logarithmically): the value itself, except on a stretched time axis
 * (weighted years) and for a lane (its middle, in lane weights from the top).
 * @throws RangeError for a lane that the axis does not have, or a lane on a numeric axis
 */
export function positionOn(axis: Axis, coordinate: Coordinate): number {
  if (axis.kind === 'lanes') {
    const lane = laneExtents(axis.lanes).find(({ id }) => id === coordinate);
    if (lane === undefined) throw new RangeError(`The axis has no lane “${coordinate}”.`);
    return lane.middle;
  }
  if (typeof coordinate === 'string') throw new RangeError(`“${coordinate}” names a lane, but the axis is numeric.`);
  if (axis.kind !== 'time') return coordinate;
  return axis.stretches.reduce((total, stretch) => {
    const within = Math.min(Math.max(coordinate, stretch.from), stretch.to) - stretch.from;
    return total + within * stretch.weight;
  }, 0);
}

export interface PixelScale {
  /** Pixel of a coordinate. */
  (coordinate: Coordinate): number;
  /** Pixel of a position (see `positionOn`). */
  readonly ofPosition: (position: number) => number;
  /** Position at a pixel. */
  readonly positionAt: (pixel: number) => number;
}

/** Maps an axis onto pixels from `start` (its minimum) to `end` (its maximum). */
export function pixelScale(axis: Axis, start: number, end: number): PixelScale {
  const { min, max } = axisEnds(axis);
  const log = axis.kind === 'log';
  const forward = (v: number) => (log ? Math.log(v) : v);
  const [low, high] = [forward(min), forward(max)];
  const ofPosition = (position: number) => start + ((forward(position) - low) / (high - low)) * (end - start);
  const positionAt = (pixel: number) => {
    const at = low + ((pixel - start) / (end - start)) * (high - low);
    return log ? Math.exp(at) : at;
  };
  return Object.assign((coordinate: Coordinate) => ofPosition(positionOn(axis, coordinate)), {
    ofPosition,
    positionAt,
  });
}
