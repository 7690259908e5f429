import type { Frame } from './frame';
import { laneExtents, type LaneExtent } from '../spec/axis-scale';

/** Height a lane of weight 1 asks for, in CSS pixels before the text scale. */
export const LANE_HEIGHT = 34;
/** Marks are not drawn smaller than this part of their full size. */
const SMALLEST = 0.5;

/**
 * 1 if lanes have the height they ask for, less if a picture of fixed size holds too many of them. Marks shrink more slowly than
 * their lanes (by the square root), since they start with room to spare.
 */
export function laneShrink(frame: Frame): number {
  const { spec, plot, options } = frame;
  if (spec.axes.y.kind !== 'lanes') return 1;
  const weights = spec.axes.y.lanes.reduce((sum, { weight }) => sum + weight, 0);
  const wanted = Math.max(1, weights * LANE_HEIGHT * options.textScale);
  return Math.min(1, Math.max(SMALLEST, Math.sqrt((plot.bottom - plot.top) / wanted)));
}

export interface LaneRoom extends LaneExtent {
  readonly topPx: number;
  readonly middlePx: number;
  readonly heightPx: number;
}

/** The lanes of a chart in pixels; none on a chart without lanes. */
export function laneRooms(frame: Frame): LaneRoom[] {
  const { spec, y } = frame;
  if (spec.axes.y.kind !== 'lanes') return [];
  return laneExtents(spec.axes.y.lanes).map((lane) => ({
    ...lane,
    topPx: y.ofPosition(lane.from),
    middlePx: y.ofPosition(lane.middle),
    heightPx: y.ofPosition(lane.to) - y.ofPosition(lane.from),
  }));
}

/** A type size that fits a lane of this height, never larger than `size`. */
export function sizeInLane(size: number, heightPx: number): number {
  return Math.min(size, heightPx * 0.82);
}
