import type { ChartSpec, ColourRole, LineMark } from '@waveguide/charts';

/** One row of numbers of an office program's own chart, aligned with the categories; null where there is no value. */
export interface NativeSeries {
  readonly name: string;
  readonly role: ColourRole;
  readonly values: readonly (number | null)[];
}

export interface NativeLine extends NativeSeries {
  readonly projected: boolean;
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
  /** What the chart shows besides, in words: published estimates, milestones. */
  readonly left: readonly string[];
}

/** Categories stand at equal distances in an office program's chart, so the years must too. */
function evenlySpaced(xs: readonly number[]): boolean {
  const step = xs[1] - xs[0];
  // Years are read from whole or half numbers; a millionth of a year is far below either.
  return xs.every((x, i) => i === 0 || Math.abs(x - xs[i - 1] - step) < 1e-6);
}

const aligned = (xs: readonly number[], points: readonly { x: number; y: number }[]): (number | null)[] => {
  const at = new Map(points.map(({ x, y }) => [x, y]));
  return xs.map((x) => at.get(x) ?? null);
};

/**
 * The numbers of a chart for an office program's own, editable chart; null where only a picture shows it: lanes, dots alone, layers mixed
 * with ranges, or years at unequal distances.
 */
export function nativeChart(spec: ChartSpec): NativeChart | null {
  const { marks, axes } = spec;
  if (axes.x.kind !== 'year' || (axes.y.kind !== 'linear' && axes.y.kind !== 'log')) return null;
  const lines = marks.filter((mark): mark is LineMark => mark.type === 'line');
  const fans = marks.filter((mark) => mark.type === 'fan');
  const stacks = marks.filter((mark) => mark.type === 'stack');
  if (marks.some(({ type }) => type === 'step' || type === 'bar' || type === 'span')) return null;
  if (stacks.length > 1 || (stacks.length === 1 && fans.length > 0) || fans.length > 1) return null;
  const xs = [
    ...new Set([
      ...lines.flatMap(({ points }) => points.map(({ x }) => x)),
      ...fans.flatMap(({ points }) => points.map(({ x }) => x)),
      ...stacks.flatMap((stack) => stack.xs),
    ]),
  ].sort((a, b) => a - b);
  if (xs.length < 2 || !evenlySpaced(xs)) return null;
  const fanSeries = (mark: (typeof fans)[number], level: 'p10' | 'p25' | 'p75' | 'p90') =>
    aligned(
      xs,
      mark.points.map((point) => ({ x: point.x, y: point[level] })),
    );
  return {
    categories: xs.map(String),
    lines: lines.map((line) => ({
      name: line.label,
      role: line.role,
      projected: line.stroke !== 'solid',
      values: aligned(xs, line.points),
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
          xs,
          stack.xs.map((x, i) => ({ x, y: layer.values[i] })),
        ),
      })),
    ),
    left: marks.flatMap((mark) => (mark.type === 'dot' ? [mark.reading] : mark.type === 'arrow' ? [mark.label] : [])),
  };
}
