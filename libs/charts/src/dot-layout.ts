import type { Frame } from './axis-furniture';
import { laneExtents } from './axis-scale';
import type { DotMark } from './chart-spec';
import type { PlacedDot } from './layout-types';

const RADIUS = 4.5;
const LANE_RADIUS = 5;
/** Least distance between the middles of two dots in a lane. */
const CLEAR = 13;

export const isDot = (mark: { readonly type: string }): mark is DotMark => mark.type === 'dot';

/** Offsets in the order in which a lane fills: middle, one up, one down, two up, … */
const offset = (level: number): number => (level % 2 === 1 ? -1 : 1) * Math.ceil(level / 2);

function stacked(dots: readonly DotMark[], frame: Frame): PlacedDot[] {
  const { spec, x, y, options } = frame;
  if (spec.axes.y.kind !== 'lanes') return [];
  const clear = CLEAR * options.textScale;
  return laneExtents(spec.axes.y.lanes).flatMap((lane) => {
    const half = (y.ofPosition(lane.to) - y.ofPosition(lane.from)) / 2;
    const levels = Math.max(1, 2 * Math.floor((half - clear / 2) / clear) + 1);
    const lastAt: number[] = [];
    return dots
      .filter((dot) => dot.y === lane.id)
      .sort((a, b) => a.x - b.x)
      .map((mark): PlacedDot => {
        const px = x(mark.x);
        const free = Array.from({ length: levels }, (_, i) => i).find((i) => px - (lastAt[i] ?? -Infinity) >= clear);
        const fallback = lastAt.indexOf(Math.min(...lastAt));
        const level = free ?? Math.max(0, fallback);
        lastAt[level] = px;
        return {
          mark,
          x: px,
          y: y.ofPosition(lane.middle) + offset(level) * clear,
          radius: LANE_RADIUS * options.textScale,
        };
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
