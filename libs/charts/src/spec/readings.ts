import { formatQuantity, formatRange } from '@waveguide/quantity';
import type { Axis, ChartSpec, FanMark } from './chart-spec';
import { layerValue } from './stack-values';

const unitOf = (axis: Axis) => (axis.kind === 'linear' || axis.kind === 'log' ? axis.unit : 'year');

function fanOf(spec: ChartSpec, label: string): FanMark | undefined {
  return spec.marks.find((mark): mark is FanMark => mark.type === 'fan' && mark.label === label);
}

/** What one point of a line says on its own: "Base 55M, 26M to 95M". */
export function readingOfPoint(
  spec: ChartSpec,
  mark: { readonly label: string },
  point: { readonly x: number; readonly y: number },
): string {
  const unit = unitOf(spec.axes.y);
  const range = fanOf(spec, mark.label)?.points.find(({ x }) => x === point.x);
  const value = `${mark.label} ${formatQuantity(point.y, unit)}`;
  return range === undefined ? value : `${value}, ${formatRange({ low: range.p10, high: range.p90 }, unit)}`;
}

export interface YearReading {
  readonly x: number;
  readonly lines: readonly string[];
}

/** What a chart says at each place along its x axis, in order, for reading aloud and for a crosshair. */
export function readingsOf(spec: ChartSpec): YearReading[] {
  const entries = spec.marks.flatMap((mark): { x: number; text: string }[] => {
    switch (mark.type) {
      case 'line':
      case 'step':
        return mark.points.map((p) => ({ x: p.x, text: readingOfPoint(spec, mark, p) }));
      case 'stack':
        return mark.layers.flatMap((layer) =>
          mark.xs.map((x, i) => ({ x, text: readingOfPoint(spec, layer, { x, y: layerValue(layer, i) }) })),
        );
      case 'dot':
        return mark.reading === '' ? [] : [{ x: mark.x, text: mark.reading }];
      case 'bar':
      case 'span':
        return [{ x: mark.from, text: mark.reading }];
      case 'fan':
      case 'arrow':
        return [];
    }
  });
  const xs = [...new Set(entries.map(({ x }) => x))].sort((a, b) => a - b);
  return xs.map((x) => ({ x, lines: entries.filter((entry) => entry.x === x).map(({ text }) => text) }));
}
