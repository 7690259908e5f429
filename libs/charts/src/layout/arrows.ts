import type { Frame } from './frame';
import { TYPE } from './type-sizes';
import type { ArrowMark } from '../spec/chart-spec';
import { weightOfCrossed, type LabelAvoidArea } from './label-placement';
import { boxAround, contains, overlaps, type Box, type PixelPoint, type PlacedArrow, type PlacedText } from './types';
import { textWidth } from '../spec/text-width';

export interface ArrowLayout {
  readonly arrow: PlacedArrow;
  readonly label: PlacedText;
  /** The room that curve, head and pill take, for keeping labels out of it. */
  readonly boxes: readonly Box[];
}

/** What an arrow keeps clear of: `hard` are dots and words, `soft` are lines and ranges, which the curve may cross and the pill should not hide. */
export interface ArrowObstacles {
  readonly hard: readonly Box[];
  readonly soft: readonly LabelAvoidArea[];
}

/** Heights of the bow over the straight line, in parts of its length, the likeliest first. */
const FLATTEST = 0.1;
const BOWS = [FLATTEST, 0.16, 0.24, 0.34, 0.46, 0.6];
/** Places of the pill along the curve, from 0 at its start to 1 at its head. */
const PILL_PLACES = [0.42, 0.5, 0.34, 0.58, 0.26, 0.66, 0.18];
const STEPS = 24;
const COST = { outside: 400, pillHidesWord: 120, curveMeetsWord: 30, pillHidesLine: 6, bow: 70, place: 4 } as const;

function pointAt({ from, control, to }: Pick<PlacedArrow, 'from' | 'control' | 'to'>, t: number): PixelPoint {
  const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}

const centred = (middle: PixelPoint, width: number, height: number): Box => ({
  left: middle.x - width / 2,
  right: middle.x + width / 2,
  top: middle.y - height / 2,
  bottom: middle.y + height / 2,
});

/**
 * The arrow from one point of a series to another, bowed over the series and clear of dots and words as far as there is room. The least
 * cost of a few bows and places of the pill is taken, so that the same chart always gives the same arrow.
 */
export function layoutArrow(frame: Frame, mark: ArrowMark, obstacles: ArrowObstacles): ArrowLayout {
  const { plot, options } = frame;
  const scale = options.textScale;
  const sizePx = TYPE.text * scale;
  const from = { x: frame.x(mark.from.x), y: frame.y(mark.from.y) - 9 * scale };
  const to = { x: frame.x(mark.to.x) - 9 * scale, y: frame.y(mark.to.y) - 7 * scale };
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const width = textWidth(mark.label, sizePx, 600) + 18 * scale;
  const height = sizePx * 1.75;
  const inner = { ...plot, left: plot.left + 2, right: options.width - 2, top: plot.top + 2 };
  const curves = BOWS.map((bow) => {
    const lift = Math.max(30 * scale, bow * length) * (bow / FLATTEST) ** 0.5;
    const control = { x: from.x + (to.x - from.x) * 0.5, y: (from.y + to.y) / 2 - 2 * lift };
    const boxes = Array.from({ length: STEPS + 1 }, (_, i) => boxAround(pointAt({ from, control, to }, i / STEPS), 4));
    const met = obstacles.hard.filter((box) => boxes.some((part) => overlaps(part, box))).length;
    const outside = boxes.filter((part) => part.top < plot.top).length;
    return { control, boxes, cost: bow * COST.bow + met * COST.curveMeetsWord + outside * COST.outside };
  });
  const candidates = curves.flatMap((curve) =>
    PILL_PLACES.map((place, i) => {
      const pill = centred(pointAt({ from, control: curve.control, to }, place), width, height);
      const hidden = obstacles.hard.filter((box) => overlaps(pill, box)).length;
      const lines = weightOfCrossed(obstacles.soft, pill);
      const outside = contains(inner, pill) ? 0 : COST.outside;
      const cost = curve.cost + i * COST.place + hidden * COST.pillHidesWord + lines * COST.pillHidesLine + outside;
      return { ...curve, pill, cost };
    }),
  );
  const best = candidates.reduce((least, candidate) => (candidate.cost < least.cost ? candidate : least));
  return {
    arrow: { from, to, control: best.control, pill: best.pill, role: mark.role },
    label: {
      text: mark.label,
      x: (best.pill.left + best.pill.right) / 2,
      y: (best.pill.top + best.pill.bottom) / 2,
      align: 'center',
      sizePx,
      weight: 600,
      tone: 'inverse',
      halo: false,
    },
    boxes: [...best.boxes, boxAround(to, 7 * scale), best.pill],
  };
}
