import {
  layerValue,
  markAnswers,
  type ArrowMark,
  type ChartSpec,
  type ColourRole,
  type DotMark,
  type FanMark,
  type LineMark,
  type Mark,
  type StackMark,
} from '@waveguide/charts';
import { unhandled } from '@waveguide/quantity';
import { stepsBetween } from './steps';

/** One row of numbers of an office program's own chart, aligned with the categories; null if there is no value. */
export interface NativeSeries {
  readonly name: string;
  readonly role: ColourRole;
  readonly values: readonly (number | null)[];
}

export interface NativeLine extends NativeSeries {
  readonly projected: boolean;
  readonly stroke: LineMark['stroke'];
  readonly weight: LineMark['weight'];
}

/** A figure of somebody else's: one value in its year. */
export interface NativeDot extends NativeSeries {
  readonly mark: DotMark;
}

/** P10 to P90 and P25 to P75 about a line. */
export interface NativeFan {
  readonly name: string;
  readonly role: ColourRole;
  readonly p10: readonly (number | null)[];
  readonly p25: readonly (number | null)[];
  readonly p75: readonly (number | null)[];
  readonly p90: readonly (number | null)[];
}

/** The part of a chart that an office program can draw from numbers: lines, ranges about them, layers that add up. */
export interface NativeChart {
  readonly categories: readonly string[];
  readonly lines: readonly NativeLine[];
  readonly fans: readonly NativeFan[];
  readonly layers: readonly NativeSeries[];
  readonly dots: readonly NativeDot[];
  /** What the chart shows besides, in words: milestones between the years, growth. */
  readonly left: readonly string[];
}

/** Categories stand at equal distances in an office program's chart, so the years must too. */
function evenlySpaced(xs: readonly number[]): boolean {
  const [first = 0, ...others] = stepsBetween(xs);
  // Years are read from whole or half numbers; a millionth of a year is far below either.
  return others.every((step) => Math.abs(step - first) < 1e-6);
}

/** Every year of the axis where the numbers stand in whole years, so that an office program's years lie where the picture's do. */
function wholeYears(xs: readonly number[], axis: Extract<ChartSpec['axes']['x'], { kind: 'year' }>): readonly number[] {
  const [first, last] = [xs[0], xs.at(-1)];
  if (first === undefined || last === undefined || stepsBetween(xs)[0] !== 1) return xs;
  if (!Number.isInteger(first) || !Number.isInteger(axis.from)) return xs;
  const from = Math.min(axis.from, first);
  const to = Math.max(Math.floor(axis.to), last);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

const aligned = (xs: readonly number[], points: readonly { x: number; y: number }[]): (number | null)[] => {
  const at = new Map(points.map(({ x, y }) => [x, y]));
  return xs.map((x) => at.get(x) ?? null);
};

/** The marks of a chart by what an office program makes of them. */
interface SortedMarks {
  readonly lines: LineMark[];
  readonly fans: FanMark[];
  readonly stacks: StackMark[];
  readonly dots: DotMark[];
  /** What may have to be said in words, in the chart's order. */
  readonly beside: (DotMark | ArrowMark)[];
}

/** Null if a mark is among them that only a picture shows. */
function sortedMarks(marks: readonly Mark[]): SortedMarks | null {
  const sorted: SortedMarks = { lines: [], fans: [], stacks: [], dots: [], beside: [] };
  for (const { office } of marks.map(markAnswers)) {
    switch (office.kind) {
      case 'line':
        sorted.lines.push(office.mark);
        break;
      case 'fan':
        sorted.fans.push(office.mark);
        break;
      case 'stack':
        sorted.stacks.push(office.mark);
        break;
      case 'dot':
        sorted.dots.push(office.mark);
        sorted.beside.push(office.mark);
        break;
      case 'words':
        sorted.beside.push(office.mark);
        break;
      case 'picture':
        return null;
      default:
        return unhandled(office);
    }
  }
  return sorted;
}

/**
 * The numbers of a chart for an office program's own, editable chart; null if only a picture shows it: lanes, dots alone, layers mixed
 * with ranges, or years at unequal distances.
 */
export function nativeChart(spec: ChartSpec): NativeChart | null {
  const { marks, axes } = spec;
  if (axes.x.kind !== 'year' || (axes.y.kind !== 'linear' && axes.y.kind !== 'log')) return null;
  const sorted = sortedMarks(marks);
  if (sorted === null) return null;
  const { lines, fans, stacks, dots, beside } = sorted;
  if (stacks.length > 1 || (stacks.length === 1 && fans.length > 0) || fans.length > 1) return null;
  const xs = [
    ...new Set([
      ...lines.flatMap(({ points }) => points.map(({ x }) => x)),
      ...fans.flatMap(({ points }) => points.map(({ x }) => x)),
      ...stacks.flatMap((stack) => stack.xs),
    ]),
  ].sort((a, b) => a - b);
  if (xs.length < 2 || !evenlySpaced(xs)) return null;
  const years = wholeYears(xs, axes.x);
  const inYears = dots.filter((mark) => typeof mark.y === 'number' && years.includes(mark.x));
  const fanSeries = (mark: FanMark, level: 'p10' | 'p25' | 'p75' | 'p90') =>
    aligned(
      years,
      mark.points.map((point) => ({ x: point.x, y: point[level] })),
    );
  return {
    categories: years.map(String),
    lines: lines.map((line) => ({
      name: line.label,
      role: line.role,
      projected: line.stroke !== 'solid',
      stroke: line.stroke,
      weight: line.weight,
      values: aligned(years, line.points),
    })),
    fans: fans.map((mark) => ({
      name: mark.label,
      role: mark.role,
      p10: fanSeries(mark, 'p10'),
      p25: fanSeries(mark, 'p25'),
      p75: fanSeries(mark, 'p75'),
      p90: fanSeries(mark, 'p90'),
    })),
    layers: stacks.flatMap((stack) =>
      stack.layers.map((layer) => ({
        name: layer.label,
        role: layer.role,
        values: aligned(
          years,
          stack.xs.map((x, i) => ({ x, y: layerValue(layer, i) })),
        ),
      })),
    ),
    dots: inYears.map((mark) => ({
      // The dot that reads a year of the chart's own line has no words of its own.
      name: mark.reading || mark.label.join(' ') || `Value in ${mark.x}`,
      role: mark.role,
      mark,
      values: years.map((x) => (x === mark.x ? Number(mark.y) : null)),
    })),
    left: beside.flatMap((mark) => {
      if (mark.type === 'arrow') return [mark.label];
      return inYears.includes(mark) ? [] : [mark.reading];
    }),
  };
}
