import { markAnswers } from '../spec/mark-answers';
import type { Axis, ChartSpec } from '../spec/chart-spec';
import { TYPE } from './type-sizes';
import { LANE_HEIGHT, sizeInLane } from './lane-room';
import type { Box, LayoutOptions } from './types';
import { textWidth } from '../spec/text-width';

/** Parts of the width: the most that names take on each side, and the least that the plot keeps, whatever they say. */
const [MOST_LEFT, MOST_RIGHT] = [0.42, 0.3];
export const LEAST_PLOT = 0.4;

export const isLaneChart = (spec: ChartSpec): boolean => spec.axes.y.kind === 'lanes';
/** Years on top of lanes, where phases and stages are read from above. */
export const ticksOnTop = (spec: ChartSpec): boolean => spec.axes.x.kind === 'time' && isLaneChart(spec);

const hasStack = (spec: ChartSpec): boolean => spec.marks.some(({ type }) => type === 'stack');
/** Ticks beside the plot, where areas would cover them; else they stand on their grid line inside it. */
export const ticksOutside = (spec: ChartSpec): boolean => hasStack(spec);

type LanesAxis = Extract<Axis, { kind: 'lanes' }>;
const sumOfWeights = ({ lanes }: LanesAxis): number => lanes.reduce((sum, { weight }) => sum + weight, 0);

/** Whether a lane has room for a second line under its name. */
export const holdsNote = (heightPx: number, textScale: number): boolean =>
  heightPx >= (TYPE.label + TYPE.tiny + 5) * textScale;

/** As wide as the widest name at the size that it is set in. */
function laneColumn(axis: LanesAxis, options: LayoutOptions, plotHeight: number): number {
  const perWeight = plotHeight / Math.max(1, sumOfWeights(axis));
  const widths = axis.lanes.map((lane) => {
    const heightPx = lane.weight * perWeight;
    const name = textWidth(lane.label, sizeInLane(TYPE.label * options.textScale, heightPx), 600);
    const note = holdsNote(heightPx, options.textScale) ? textWidth(lane.note, TYPE.tiny * options.textScale, 400) : 0;
    return Math.max(name, note);
  });
  return Math.min(Math.max(0, ...widths) + 12 * options.textScale, options.width * MOST_LEFT);
}

function endLabelRoom(spec: ChartSpec, options: LayoutOptions): number {
  if (spec.endLabels.length === 0) return 12 * options.textScale;
  const size = TYPE.label * options.textScale;
  const widest = Math.max(
    ...spec.endLabels.map((label) => textWidth(options.compact ? label.shortText : label.text, size, 600)),
  );
  return widest + 14 * options.textScale;
}

function left(spec: ChartSpec, options: LayoutOptions, plotHeight: number): number {
  const { y } = spec.axes;
  if (y.kind === 'lanes') return laneColumn(y, options, plotHeight);
  if (!ticksOutside(spec) || y.kind === 'year' || y.kind === 'time') return 2;
  const size = TYPE.text * options.textScale;
  return Math.max(...y.ticks.map((tick) => textWidth(tick.text, size, 400))) + 8 * options.textScale;
}

/** Words after bars get a margin of their own; long statements do not and go under their bar. */
const LONGEST_MARGIN_WORDS = 32;

function barLabelRoom(spec: ChartSpec, options: LayoutOptions): number {
  const scale = options.textScale;
  const widths = spec.marks.map((mark) => {
    const { endLabels } = markAnswers(mark);
    if (endLabels === null) return 0;
    if (!endLabels.quiet) return textWidth(endLabels.text, TYPE.text * scale, 600);
    const short = !options.compact && endLabels.text.length <= LONGEST_MARGIN_WORDS;
    return short ? textWidth(endLabels.text, TYPE.tiny * scale, 400) : 0;
  });
  const widest = Math.max(0, ...widths);
  return widest === 0 ? 0 : widest + 10 * scale;
}

/** The box in which data are drawn, inside room for phase names, years, lane names and end labels. */
export function plotBox(spec: ChartSpec, options: LayoutOptions): Box {
  const scale = options.textScale;
  const header = spec.bands.length === 0 ? 8 : options.compact ? 22 : 34;
  const years = ticksOnTop(spec) ? 22 : 0;
  const [top, bottom] = [(header + years) * scale, options.height - (ticksOnTop(spec) ? 6 : 28) * scale];
  const { width } = options;
  const labels = Math.min(Math.max(endLabelRoom(spec, options), barLabelRoom(spec, options)), width * MOST_RIGHT);
  const names = Math.min(left(spec, options, bottom - top), width * (1 - LEAST_PLOT) - labels);
  return { left: names, top, right: width - labels, bottom };
}

/** The height a chart asks for at a width, in CSS pixels: lanes need room each, other charts keep a proportion. */
export function naturalHeight(spec: ChartSpec, options: Omit<LayoutOptions, 'height'>): number {
  const { y } = spec.axes;
  if (y.kind === 'lanes') {
    const lanes = sumOfWeights(y) * LANE_HEIGHT * options.textScale;
    const { top, bottom } = plotBox(spec, { ...options, height: 1000 });
    return Math.round(lanes + top + (1000 - bottom));
  }
  return Math.round(options.compact ? Math.min(390, options.width * 1.05) : Math.min(520, options.width * 0.49));
}
