import type { Frame } from './frame';
import type { FanMark, LineMark, Mark } from '../spec/chart-spec';
import { markAnswers } from '../spec/mark-answers';
import type { LabelAvoidArea } from './label-placement';
import { boxesAlong, type Box } from './types';

/** Length of the pieces in which a line is kept clear of, in pixels. */
const SLICE = 9;
/** A range is coarser: its edges run flat over a slice's width. */
const RANGE_SLICE = 18;
/** Words on a range stay readable, words on a line do not: a slice of a range, twice as wide, costs two thirds of a line's. */
const RANGE_WEIGHT = 2 / 3;

/** The lines, steps and stems that labels should rather not cover. */
function lineBoxes({ x, y }: Frame, mark: LineMark): Box[] {
  const points = mark.points.map((p) => ({ x: x(p.x), y: y(p.y), gapBefore: p.gapBefore }));
  return points.flatMap((to, i) => {
    const from = points[i - 1];
    if (from === undefined || to.gapBefore) return [];
    const corner = { x: to.x, y: from.y };
    return mark.type === 'line'
      ? boxesAlong({ from, to }, SLICE, 2)
      : [...boxesAlong({ from, to: corner }, SLICE, 2), ...boxesAlong({ from: corner, to }, SLICE, 2)];
  });
}

/** A range in upright slices, each from its lowest to its highest percentile there. */
function fanSlices(frame: Frame, fan: FanMark): LabelAvoidArea[] {
  const { x, y } = frame;
  return fan.points.flatMap((right, i) => {
    const left = fan.points[i - 1];
    if (left === undefined) return [];
    const [from, to] = [x(left.x), x(right.x)];
    const count = Math.max(1, Math.round((to - from) / RANGE_SLICE));
    return Array.from({ length: count }, (_, slice): LabelAvoidArea => {
      const between = (a: number, b: number): number => a + ((b - a) * (slice + 0.5)) / count;
      return {
        left: from + ((to - from) * slice) / count,
        right: from + ((to - from) * (slice + 1)) / count,
        top: between(y(left.p90), y(right.p90)),
        bottom: between(y(left.p10), y(right.p10)),
        weight: RANGE_WEIGHT,
      };
    });
  });
}

/** Rules across the plot: labels may cross them, but rather not. */
function ruleBoxes(frame: Frame): Box[] {
  const { top, bottom } = frame.plot;
  return frame.spec.rules.map((rule) => ({ left: frame.x(rule.at) - 2, right: frame.x(rule.at) + 2, top, bottom }));
}

function areasOf(frame: Frame, mark: Mark): LabelAvoidArea[] {
  const { underLabels } = markAnswers(mark);
  if (underLabels === null) return [];
  return underLabels.type === 'fan' ? fanSlices(frame, underLabels) : lineBoxes(frame, underLabels);
}

/** What labels of dots and pills of arrows rather not cover: lines, steps, rules, and ranges less so. */
export function labelAvoidAreas(frame: Frame): LabelAvoidArea[] {
  const areas = frame.spec.marks.flatMap((mark) => areasOf(frame, mark));
  const isRange = ({ weight }: LabelAvoidArea): boolean => weight !== undefined;
  return [...areas.filter((area) => !isRange(area)), ...ruleBoxes(frame), ...areas.filter(isRange)];
}
