import type { Frame } from './frame';
import { laneExtents } from '../spec/axis-scale';
import { BOUND_LENGTH } from '../spec/bound-arrow';
import { TYPE } from './type-sizes';
import {
  placeLabels,
  type LabelPlacement,
  type LabelRequest,
  type Obstacle,
  type LabelAvoidArea,
} from './label-placement';
import {
  boxAround,
  type Box,
  type LayoutOptions,
  type PlacedDot,
  type PlacedText,
  type Segment,
  type TextTone,
} from './types';
import { textWidth, widestLine, type FontWeight } from '../spec/text-width';

export interface DotLabels {
  readonly texts: readonly PlacedText[];
  readonly leaders: readonly Segment[];
}

/** Dots in lanes take the colour of their technology; their words stay ink so that many can be read, and run over two lines. */
const inLane = (dot: PlacedDot): boolean => typeof dot.mark.y === 'string';
const weightOf = (dot: PlacedDot, line: number): FontWeight => (line === 0 || inLane(dot) ? 500 : 400);

/** The room a text takes, for keeping others out of it. */
export function boxOfText(text: PlacedText): Box {
  const width = textWidth(text.text, text.sizePx, text.weight);
  const left = text.align === 'left' ? text.x : text.align === 'right' ? text.x - width : text.x - width / 2;
  return { left, right: left + width, top: text.y - text.sizePx * 0.6, bottom: text.y + text.sizePx * 0.6 };
}

/** The arrow beyond the dot; it leaves the dot itself out, which is the label's own. */
function boundBox(dot: PlacedDot, scale: number): Box[] {
  if (dot.mark.bound === 'none') return [];
  const near = dot.radius + 1.5;
  const far = dot.radius + BOUND_LENGTH * scale;
  const up = dot.mark.bound === 'at-least';
  return [
    {
      left: dot.x - 4 * scale,
      right: dot.x + 4 * scale,
      top: up ? dot.y - far : dot.y + near,
      bottom: up ? dot.y - near : dot.y + far,
    },
  ];
}

/** The stem on either side of the dot. */
function rangeBoxes(frame: Frame, dot: PlacedDot): Box[] {
  const { range } = dot.mark;
  if (range === null) return [];
  const near = dot.radius + 1.5;
  const lanes = frame.spec.axes.y.kind === 'lanes';
  const boxes = lanes
    ? [
        { left: frame.x(range.low), right: dot.x - near, top: dot.y - 2, bottom: dot.y + 2 },
        { left: dot.x + near, right: frame.x(range.high), top: dot.y - 2, bottom: dot.y + 2 },
      ]
    : [
        { left: dot.x - 3, right: dot.x + 3, top: frame.y(range.high), bottom: dot.y - near },
        { left: dot.x - 3, right: dot.x + 3, top: dot.y + near, bottom: frame.y(range.low) },
      ];
  return boxes.filter((box) => box.right > box.left && box.bottom > box.top);
}

/** Everything of the dots that nothing may cover: the dots, their stems and their arrows. */
export function dotBoxes(frame: Frame, dots: readonly PlacedDot[]): Obstacle[] {
  return [
    ...dots.map((dot) => ({ ...boxAround(dot, dot.radius + 1), owner: dot.mark.id })),
    ...dots.flatMap((dot) => [...boundBox(dot, frame.options.textScale), ...rangeBoxes(frame, dot)]),
  ];
}

function toneOf(dot: PlacedDot, line: number): TextTone {
  if (inLane(dot)) return 'ink';
  if (dot.mark.role === 'other-scope' || line > 0) return 'faint';
  return dot.mark.role === 'estimate' ? 'ink' : dot.mark.role;
}

/** On a phone a second line falls away if it only adds to the first; a sentence is not cut in half. */
function linesOf(dot: PlacedDot, compact: boolean): readonly string[] {
  const { label } = dot.mark;
  if (!compact || label.length < 2) return label;
  return inLane(dot) ? [] : label.slice(0, 1);
}

function requestOf(frame: Frame, dot: PlacedDot, lines: readonly string[]): LabelRequest {
  const { spec, plot, options, y } = frame;
  const scale = options.textScale;
  // The margin beside the plot is that of the lines' own words, where there are any.
  const right = spec.endLabels.length > 0 ? plot.right : options.width;
  const inner = { left: plot.left + 2, right: right - 2, top: plot.top - 4 * scale, bottom: plot.bottom - 2 };
  const lane =
    spec.axes.y.kind === 'lanes' ? laneExtents(spec.axes.y.lanes).find(({ id }) => id === dot.mark.y) : undefined;
  return {
    id: dot.mark.id,
    anchor: { x: dot.x, y: dot.y },
    radius: dot.radius,
    width: widestLine(
      lines.map((text, i) => ({ text, weight: weightOf(dot, i) })),
      TYPE.text * scale,
    ),
    height: lines.length * TYPE.line * scale,
    within:
      lane === undefined
        ? inner
        : { ...inner, right: plot.right, top: y.ofPosition(lane.from) + 1, bottom: y.ofPosition(lane.to) - 1 },
    reach: lane === undefined ? 'radial' : 'vertical',
    // Figures of others stand in the table as well.
    needed: dot.mark.citation === null,
  };
}

function textsOf(placement: LabelPlacement, dot: PlacedDot, options: LayoutOptions): PlacedText[] {
  const scale = options.textScale;
  return linesOf(dot, options.compact).map((text, i) => ({
    text,
    x: placement.align === 'left' ? placement.box.left : placement.box.right,
    y: placement.box.top + (i + 0.5) * TYPE.line * scale,
    align: placement.align,
    sizePx: TYPE.text * scale,
    weight: weightOf(dot, i),
    tone: toneOf(dot, i),
    halo: true,
  }));
}

/** Labels of dots if there is room for them, the important ones first. */
export function layoutDotLabels(
  frame: Frame,
  dots: readonly PlacedDot[],
  taken: { readonly hard: readonly Box[]; readonly soft: readonly LabelAvoidArea[] },
): DotLabels {
  const { options } = frame;
  const labelled = dots
    .filter((dot) => linesOf(dot, options.compact).length > 0)
    .sort((a, b) => b.mark.priority - a.mark.priority || a.x - b.x || (a.mark.id < b.mark.id ? -1 : 1));
  const hard = [...taken.hard, ...dotBoxes(frame, dots)];
  const placements = placeLabels(
    labelled.map((dot) => requestOf(frame, dot, linesOf(dot, options.compact))),
    { hard, soft: taken.soft },
  );
  const byId = new Map(dots.map((dot) => [dot.mark.id, dot]));
  return {
    leaders: placements.flatMap(({ leader }) => (leader === null ? [] : [leader])),
    texts: placements.flatMap((placement) => {
      const dot = byId.get(placement.id);
      return dot === undefined ? [] : textsOf(placement, dot, options);
    }),
  };
}
