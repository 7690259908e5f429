import type { Frame } from './frame';
import { laneLabels } from './lane-labels';
import { laneRooms } from './lane-room';
import { ticksOnTop, ticksOutside } from './chart-margins';
import { TYPE } from './type-sizes';
import type { Axis } from '../spec/chart-spec';
import type { PlacedText, Segment } from './types';
import { textWidth } from '../spec/text-width';

export interface AxisLayout {
  readonly grid: readonly Segment[];
  readonly axes: readonly Segment[];
  readonly texts: readonly PlacedText[];
}

const vertical = (x: number, from: number, to: number): Segment => ({ from: { x, y: from }, to: { x, y: to } });
const horizontal = (y: number, from: number, to: number): Segment => ({ from: { x: from, y }, to: { x: to, y } });

/** Every n-th of the ticks, so that neighbours keep `minimum` pixels; the last of the list always stays away from its neighbour. */
export function thinned<T>(ticks: readonly T[], pixelsApart: number, minimum: number): T[] {
  const every = [1, 2, 3, 4, 5, 6, 10, 20].find((n) => n * pixelsApart >= minimum) ?? ticks.length;
  return ticks.filter((_, i) => i % every === 0);
}

function tick(frame: Frame, text: string, at: { x: number; y: number; align: PlacedText['align'] }): PlacedText {
  return { text, ...at, sizePx: TYPE.text * frame.options.textScale, weight: 400, tone: 'faint', halo: false };
}

function years(axis: Extract<Axis, { kind: 'year' | 'time' }>): number[] {
  return Array.from({ length: Math.floor(axis.to) - Math.ceil(axis.from) + 1 }, (_, i) => Math.ceil(axis.from) + i);
}

/** Pixels from the first of several places to the second; null if there is no second. */
function spacing([first, second]: readonly number[]): number | null {
  return first === undefined || second === undefined ? null : Math.abs(second - first);
}

function yearAxis(frame: Frame, axis: Extract<Axis, { kind: 'year' }>): AxisLayout {
  const { plot, x, options } = frame;
  const all = years(axis);
  const apart = spacing(all.map(x)) ?? Number.POSITIVE_INFINITY;
  const shown = thinned(all, apart, 42 * options.textScale);
  const scale = options.textScale;
  return {
    grid: [],
    axes: [
      horizontal(plot.bottom, plot.left, plot.right),
      ...all.map((year) => vertical(x(year), plot.bottom, plot.bottom + (shown.includes(year) ? 6 : 3) * scale)),
    ],
    texts: shown.map((year) => tick(frame, `${year}`, { x: x(year), y: plot.bottom + 17 * scale, align: 'center' })),
  };
}

/** Years stand at the left of their own stretch, which begins at the tick. */
function timeAxis(frame: Frame, axis: Extract<Axis, { kind: 'time' }>): AxisLayout {
  const { spec, plot, x, options } = frame;
  const all = years(axis);
  const scale = options.textScale;
  const top = ticksOnTop(spec);
  const size = TYPE.text * scale;
  const y = top ? plot.top - 9 * scale : plot.bottom + 16 * scale;
  let lastRight = Number.NEGATIVE_INFINITY;
  const texts = all.flatMap((year) => {
    const room = (year === all.at(-1) ? plot.right : x(Math.min(year + 1, axis.to))) - x(year);
    const short = `’${String(year).slice(2)}`;
    const text = room >= textWidth(`${year}`, size, 400) + 6 ? `${year}` : short;
    const left = x(year) + 4 * scale;
    const right = left + textWidth(text, size, 400);
    if (left < lastRight + 4 || right > plot.right + 6) return [];
    lastRight = right;
    return [tick(frame, text, { x: left, y, align: 'left' })];
  });
  const inside = all.filter((year) => year >= axis.from && year <= axis.to);
  return {
    grid: inside.map((year) => vertical(x(year), plot.top - (top ? 16 * scale : 0), plot.bottom)),
    axes: [horizontal(plot.bottom, plot.left, plot.right)],
    texts,
  };
}

function valueTicksX(frame: Frame, axis: Extract<Axis, { kind: 'linear' | 'log' }>): AxisLayout {
  const { plot, x, options } = frame;
  const scale = options.textScale;
  const size = TYPE.text * scale;
  const widest = Math.max(...axis.ticks.map((t) => textWidth(t.text, size, 400)), 0) + 12 * scale;
  const apart = spacing(axis.ticks.map(({ value }) => x(value))) ?? widest;
  const shown = thinned(axis.ticks, apart, widest);
  return {
    grid: shown.map((t) => vertical(x(t.value), plot.top, plot.bottom)),
    axes: [horizontal(plot.bottom, plot.left, plot.right)],
    texts: shown.map((t) => tick(frame, t.text, { x: x(t.value), y: plot.bottom + 15 * scale, align: 'center' })),
  };
}

function valueTicksY(frame: Frame, axis: Extract<Axis, { kind: 'linear' | 'log' }>): AxisLayout {
  const { spec, plot, y, options } = frame;
  const scale = options.textScale;
  const apart = spacing(axis.ticks.map(({ value }) => y(value))) ?? 100;
  const shown = thinned(axis.ticks, apart, (options.compact ? 40 : 26) * scale);
  const outside = ticksOutside(spec);
  return {
    grid: shown
      .filter((t) => Math.abs(y(t.value) - plot.bottom) > 0.5)
      .map((t) => horizontal(y(t.value), plot.left, plot.right)),
    axes: [],
    texts: shown.map((t) =>
      outside
        ? tick(frame, t.text, { x: plot.left - 6 * scale, y: y(t.value), align: 'right' })
        : tick(frame, t.text, { x: plot.left + 3 * scale, y: y(t.value) - 8 * scale, align: 'left' }),
    ),
  };
}

function lanes(frame: Frame): AxisLayout {
  return {
    grid: laneRooms(frame).map(({ topPx }) => horizontal(topPx, 0, frame.plot.right)),
    axes: [],
    texts: laneLabels(frame),
  };
}

/** Grid, axis lines and ticks of one axis. */
export function axisLayout(frame: Frame, which: 'x' | 'y'): AxisLayout {
  const axis = frame.spec.axes[which];
  switch (axis.kind) {
    case 'year':
      return yearAxis(frame, axis);
    case 'time':
      return timeAxis(frame, axis);
    case 'linear':
    case 'log':
      return which === 'x' ? valueTicksX(frame, axis) : valueTicksY(frame, axis);
    case 'lanes':
      return lanes(frame);
  }
}
