import type { Frame } from './frame';
import type { DotMark } from '../spec/chart-spec';
import { laneRooms, laneShrink } from './lane-room';
import type { PlacedDot } from './types';

const RADIUS = 4.5;
const LANE_RADIUS = 5;
/** Least distance between the middles of two dots in a lane. */
const CLEAR = 13;

export const isDot = (mark: { readonly type: string }): mark is DotMark => mark.type === 'dot';

/** Offsets in the order in which a lane fills: middle, one up, one down, two up, … */
const offset = (level: number): number => (level % 2 === 1 ? -1 : 1) * Math.ceil(level / 2);

function stacked(dots: readonly DotMark[], frame: Frame): PlacedDot[] {
  const { x, options } = frame;
  const shrink = laneShrink(frame);
  const clear = CLEAR * options.textScale * shrink;
  const radius = LANE_RADIUS * options.textScale * shrink;
  return laneRooms(frame).flatMap((lane) => {
    const levels = Math.max(1, 2 * Math.floor((lane.heightPx / 2 - radius - 1) / clear) + 1);
    const lastAt: number[] = [];
    return dots
      .filter((dot) => dot.y === lane.id)
      .sort((a, b) => a.x - b.x)
      .map((mark): PlacedDot => {
        const px = x(mark.x);
        const free = Array.from({ length: levels }, (_, i) => i).find((i) => px - (lastAt[i] ?? -Infinity) >= clear);
        const level = free ?? Math.max(0, lastAt.indexOf(Math.min(...lastAt)));
        lastAt[level] = px;
        return { mark, x: px, y: lane.middlePx + offset(level) * clear, radius };
      });
  });
}

/** Dots at their values; in lanes, dots that would collide are stacked about the middle of the lane. */
export function layoutDots(frame: Frame): PlacedDot[] {
  const dots = frame.spec.marks.filter(isDot);
  if (frame.spec.axes.y.kind === 'lanes') return stacked(dots, frame);
  return dots.map((mark) => ({
    mark,
    x: frame.x(mark.x),
    y: frame.y(mark.y),
    radius: RADIUS * frame.options.textScale,
  }));
}
