import { markColour, type ChartSpec, type Theme } from '@waveguide/charts';
import type PptxGenJS from 'pptxgenjs';
import type { NativeChart, NativeFan } from './native-series';
import { printableText } from './xml-text';

type ChartData = PptxGenJS.OptsChartData & { values: number[] };

/** `#rrggbb` as office programs write it. */
export const officeColour = (hex: string): string => hex.slice(1).toUpperCase();

/** How the value axis writes its numbers: the marks are full numbers, the axis says them short. */
export function axisFormat(spec: ChartSpec): string {
  const { y } = spec.axes;
  if (y.kind !== 'linear' && y.kind !== 'log') return 'General';
  if (y.unit.startsWith('fraction')) return '0%';
  const money = y.unit.startsWith('USD') ? '"$"' : '';
  if (y.max >= 1e9) return `${money}#,##0.#,,,"B"`;
  if (y.max >= 1e6) return `${money}#,##0.#,,"M"`;
  return `${money}#,##0.###`;
}

/** Empty cells are gaps to the library that writes the file, though its types know numbers only. */
const data = (name: string, categories: readonly string[], values: readonly (number | null)[]): ChartData => ({
  name: printableText(name),
  labels: [...categories],
  values: values as number[],
});

const less = (upper: readonly (number | null)[], lower: readonly (number | null)[]): (number | null)[] =>
  upper.map((value, i) => {
    const below = lower[i];
    return value === null || below === null ? null : value - below;
  });

/** A range as layers: an unseen one up to P10, then what each percentile adds. */
function fanLayers(fan: NativeFan, categories: readonly string[]): ChartData[] {
  return [
    data('Up to P10', categories, fan.p10),
    data('P10 to P25', categories, less(fan.p25, fan.p10)),
    data('P25 to P75', categories, less(fan.p75, fan.p25)),
    data('P75 to P90', categories, less(fan.p90, fan.p75)),
  ];
}

/** Where and how large on the slide, in inches. */
export interface SlideBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface SlideChartOptions {
  readonly theme: Theme;
  readonly box: SlideBox;
}

/** Puts a chart on a slide as one that can be edited there, with its numbers in a workbook of its own. */
export function addNativeChart(
  slide: PptxGenJS.Slide,
  { spec, chart }: { readonly spec: ChartSpec; readonly chart: NativeChart },
  { theme, box }: SlideChartOptions,
): void {
  const { y } = spec.axes;
  const ink = officeColour(theme.tokens['ink-2']);
  const scaled = y.kind === 'linear' || y.kind === 'log';
  const common: PptxGenJS.IChartOpts = {
    ...box,
    altText: printableText(spec.description),
    showLegend: true,
    legendPos: 'b',
    legendColor: ink,
    legendFontSize: 11,
    showTitle: false,
    catAxisLabelColor: ink,
    valAxisLabelColor: ink,
    catAxisLabelFontSize: 11,
    valAxisLabelFontSize: 11,
    valAxisLabelFormatCode: axisFormat(spec),
    valGridLine: { color: officeColour(theme.tokens.line), size: 0.75 },
    catGridLine: { style: 'none' },
    displayBlanksAs: 'gap',
    ...(scaled ? { valAxisMinVal: y.min, valAxisMaxVal: y.max } : {}),
    ...(y.kind === 'log' ? { valAxisLogScaleBase: 10 } : {}),
  };
  const colour = (role: NativeChart['lines'][number]['role']) => officeColour(markColour(theme, role));
  const { categories, lines, fans, layers } = chart;
  if (layers.length > 0) {
    slide.addChart(
      'bar',
      layers.map(({ name, values }) => data(name, categories, values)),
      {
        ...common,
        barDir: 'col',
        barGrouping: 'stacked',
        barGapWidthPct: 40,
        chartColors: layers.map(({ role }) => colour(role)),
      },
    );
    return;
  }
  const lineOptions: PptxGenJS.IChartOpts = {
    chartColors: lines.map(({ role }) => colour(role)),
    lineSize: 2.25,
    lineDataSymbol: 'none',
  };
  const lineData = lines.map(({ name, values }) => data(name, categories, values));
  const [fan] = fans;
  if (fan === undefined) {
    slide.addChart('line', lineData, { ...common, ...lineOptions });
    return;
  }
  const band = colour(fan.role);
  // The library's types name the chart before its data and options, its code takes one list of parts.
  const parts: PptxGenJS.IChartMulti[] = [
    {
      type: 'area' as PptxGenJS.CHART_NAME,
      data: fanLayers(fan, categories),
      options: { barGrouping: 'stacked', chartColors: ['transparent', band, band, band], chartColorsOpacity: 25 },
    },
    ...(lineData.length === 0 ? [] : [{ type: 'line' as PptxGenJS.CHART_NAME, data: lineData, options: lineOptions }]),
  ];
  slide.addChart(parts, common as never);
}
