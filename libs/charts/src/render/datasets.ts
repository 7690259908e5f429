import type { ChartDataset } from 'chart.js';
import { axisEnds, positionOn } from '../spec/axis-scale';
import type { ChartSpec, FanMark, LineMark, Mark, StackMark } from '../spec/chart-spec';
import type { ChartLayout } from '../layout/types';
import { readingOfPoint } from '../spec/readings';
import { layerValue, stackHeight } from '../spec/stack-values';
import { markColour, mixed, withOpacity, type Theme } from '../spec/theme';

export interface MarkPoint {
  x: number;
  y: number;
}
export type MarkDataset = ChartDataset<'line', MarkPoint[]>;

/** A dataset with what each of its points says when pointed at; no words = not a point of its own (fan edges). */
export interface DrawnDataset {
  readonly dataset: MarkDataset;
  readonly readings: readonly string[];
}

export interface DrawingContext {
  readonly spec: ChartSpec;
  readonly layout: ChartLayout;
  readonly theme: Theme;
}

const DASHES = { solid: [], dashed: [6, 4], dotted: [1.5, 3], 'long-dashed': [9, 3] } as const;
const WIDTHS = { strong: 2.4, normal: 1.6, thin: 1 } as const;
/** Drawn first to last by falling order. */
const ORDER = { fan: 30, stack: 25, bar: 20, compare: 12, line: 10, dot: 5 } as const;

/** Strength of a stacked area against the paper; opaque, so that nothing behind it shows through. */
const STACK_STRENGTH = 0.82;

const invisible = { borderWidth: 0, pointRadius: 0, pointHitRadius: 0, pointHoverRadius: 0 };

/** Keeps a value on a logarithmic axis, which has no place for zero. */
function onAxis(context: DrawingContext, value: number): number {
  const axis = context.spec.axes.y;
  return axis.kind === 'log' ? Math.max(value, axisEnds(axis).min / 10) : value;
}

function fan(context: DrawingContext, mark: FanMark): DrawnDataset[] {
  const colour = markColour(context.theme, mark.role);
  const edge = (pick: (p: FanMark['points'][number]) => number, fill: number | null): DrawnDataset => ({
    readings: [],
    dataset: {
      type: 'line',
      label: mark.label,
      data: mark.points.map((p) => ({ x: positionOn(context.spec.axes.x, p.x), y: onAxis(context, pick(p)) })),
      ...invisible,
      fill: fill === null ? false : '-1',
      ...(fill === null ? {} : { backgroundColor: withOpacity(colour, fill) }),
      order: ORDER.fan,
    },
  });
  return [
    edge((p) => p.p10, null),
    edge((p) => p.p90, context.theme.fanOuter),
    edge((p) => p.p25, null),
    edge((p) => p.p75, context.theme.fanInner),
  ];
}

function line(context: DrawingContext, mark: LineMark): DrawnDataset {
  const scale = context.layout.options.textScale;
  const colour = markColour(context.theme, mark.role);
  const drawn = mark.points.flatMap((p) => {
    const point = { x: positionOn(context.spec.axes.x, p.x), y: onAxis(context, p.y) };
    const reading = readingOfPoint(context.spec, mark, p);
    return p.gapBefore
      ? [
          { point: { x: point.x, y: Number.NaN }, reading: '' },
          { point, reading },
        ]
      : [{ point, reading }];
  });
  const lonely = mark.points.length === 1;
  return {
    readings: drawn.map(({ reading }) => reading),
    dataset: {
      type: 'line',
      label: mark.label,
      data: drawn.map(({ point }) => point),
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: WIDTHS[mark.weight] * scale,
      borderDash: DASHES[mark.stroke].map((length) => length * scale),
      borderJoinStyle: 'round',
      pointRadius: lonely ? 3 * scale : 0,
      pointHitRadius: 12,
      pointHoverRadius: 4 * scale,
      pointHoverBackgroundColor: colour,
      stepped: mark.type === 'step' ? 'before' : false,
      fill: false,
      order: mark.weight === 'strong' ? ORDER.line : ORDER.compare,
    },
  };
}

function stack(context: DrawingContext, mark: StackMark): DrawnDataset[] {
  const top = (upTo: number, place: number) => stackHeight(mark.layers.slice(0, upTo + 1), place);
  return mark.layers.map((layer, index) => ({
    readings: mark.xs.map((x, i) =>
      readingOfPoint(context.spec, { label: layer.label }, { x, y: layerValue(layer, i) }),
    ),
    dataset: {
      type: 'line',
      label: layer.label,
      data: mark.xs.map((x, i) => ({ x: positionOn(context.spec.axes.x, x), y: top(index, i) })),
      borderColor: context.theme.tokens.paper,
      borderWidth: 1.4 * context.layout.options.textScale,
      backgroundColor: mixed(markColour(context.theme, layer.role), context.theme.tokens.paper, STACK_STRENGTH),
      fill: index === 0 ? 'origin' : '-1',
      pointRadius: 0,
      pointHitRadius: 12,
      pointHoverRadius: 3,
      order: ORDER.stack,
    },
  }));
}

/** Points along the bars, which are painted by the plugin and only answer the pointer here. */
function bars(context: DrawingContext): DrawnDataset[] {
  const { layout } = context;
  const spacing = 14 * layout.options.textScale;
  const points = layout.bars
    .filter(({ mark }) => mark.reading !== '')
    .flatMap(({ mark, box }) => {
      const count = Math.max(1, Math.round((box.right - box.left) / spacing));
      return Array.from({ length: count }, (_, i) => ({
        reading: mark.reading,
        point: {
          x: layout.x.positionAt(box.left + ((i + 0.5) * (box.right - box.left)) / count),
          y: layout.y.positionAt((box.top + box.bottom) / 2),
        },
      }));
    });
  if (points.length === 0) return [];
  return [
    {
      readings: points.map(({ reading }) => reading),
      dataset: {
        type: 'line',
        label: 'bars',
        showLine: false,
        data: points.map(({ point }) => point),
        ...invisible,
        pointHitRadius: 8,
        order: ORDER.bar,
      },
    },
  ];
}

function dots(context: DrawingContext): DrawnDataset[] {
  const { layout } = context;
  if (layout.dots.length === 0) return [];
  return [
    {
      readings: layout.dots.map(({ mark }) => mark.reading),
      dataset: {
        type: 'line',
        label: 'dots',
        showLine: false,
        data: layout.dots.map((dot) => ({ x: layout.x.positionAt(dot.x), y: layout.y.positionAt(dot.y) })),
        // Painted by the plugin, which knows shapes that the library does not; these points only answer the pointer.
        ...invisible,
        pointHitRadius: 9,
        order: ORDER.dot,
      },
    },
  ];
}

function ofMark(context: DrawingContext, mark: Mark): DrawnDataset[] {
  switch (mark.type) {
    case 'fan':
      return fan(context, mark);
    case 'line':
    case 'step':
      return [line(context, mark)];
    case 'stack':
      return stack(context, mark);
    case 'bar':
    case 'span':
    case 'dot':
    case 'arrow':
      return [];
  }
}

/** The marks as Chart.js datasets. Fills refer to the dataset before them, so fans and stacks keep their order. */
export function datasetsOf(context: DrawingContext): DrawnDataset[] {
  return [...context.spec.marks.flatMap((mark) => ofMark(context, mark)), ...bars(context), ...dots(context)];
}
