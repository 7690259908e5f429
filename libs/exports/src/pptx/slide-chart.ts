import {
  markColour,
  mixed,
  textWidth,
  THEMES,
  type ChartSpec,
  type ColourRole,
  type DotFill,
  type LineMark,
  type Theme,
  type ThemeName,
} from '@waveguide/charts';
import type { SlideBox } from '@waveguide/briefings';
import type PptxGenJS from 'pptxgenjs';
import type { NativeChart, NativeDot, NativeFan } from './native-series';
import { axisFormat } from './axis-format';
import { stepsBetween } from './steps';
import { printableText } from '../package/xml-text';

type ChartData = PptxGenJS.OptsChartData & { values: number[] };

/** `#rrggbb` as office programs write it. */
export const officeColour = (hex: string): string => hex.slice(1).toUpperCase();

/** How much of its rim's colour a hollow point is filled with: some programs draw no rims, and a point the colour of the paper would be gone. */
const HOLLOW_STRENGTH = 0.35;

/** `#rrggbb` of a point's inside. */
export function pointFill(theme: Theme, role: ColourRole, fill: DotFill): string {
  const colour = markColour(theme, role);
  return fill === 'solid' || fill === 'half' ? colour : mixed(colour, theme.tokens.paper, HOLLOW_STRENGTH);
}

const PIXELS_PER_INCH = 96;
/** Inches of a length in CSS pixels. */
export const inches = (px: number): number => px / PIXELS_PER_INCH;
/** Points of a length in CSS pixels. */
export const points = (px: number): number => px * 0.75;

/**
 * Empty cells are gaps to the library that writes the file, though its types know numbers only. It takes the number 0 for an empty cell of
 * the workbook, so that numbers are handed over as they are written in the file.
 */
const data = (name: string, categories: readonly string[], values: readonly (number | null)[]): ChartData => ({
  name: printableText(name),
  labels: [...categories],
  values: values.map((value) => (value === null ? null : `${value}`)) as unknown as number[],
});

const less = (upper: readonly (number | null)[], lower: readonly (number | null)[]): (number | null)[] =>
  upper.map((value, i) => {
    const below = lower[i] ?? null;
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

export interface SlideChartLook {
  readonly theme: ThemeName;
  readonly textScale: number;
  /** Of labels, as office programs know it. */
  readonly face: string;
}

/** Where the parts of a chart stand, in CSS pixels of the slide. */
export interface NativeGeometry {
  readonly box: SlideBox;
  /** The box in which data are drawn. */
  readonly plot: SlideBox;
}

const TICK_PX = 12;
/** An office program writes ticks beside the plot; this is the room they take if a picture has them inside. */
export function tickRoom(spec: ChartSpec, textScale: number): number {
  const { y } = spec.axes;
  if ((y.kind !== 'linear' && y.kind !== 'log') || spec.marks.some(({ type }) => type === 'stack')) return 0;
  return Math.max(0, ...y.ticks.map(({ text }) => textWidth(text, TICK_PX * textScale, 400))) * 1.15 + 10 * textScale;
}

const DASHES: Readonly<Record<LineMark['stroke'], 'solid' | 'dash' | 'sysDot' | 'lgDash'>> = {
  solid: 'solid',
  dashed: 'dash',
  dotted: 'sysDot',
  'long-dashed': 'lgDash',
};
const WIDTHS: Readonly<Record<LineMark['weight'], number>> = { strong: 2.4, normal: 1.8, thin: 1.3 };
const SYMBOLS: Readonly<Record<NativeDot['mark']['shape'], 'circle' | 'square' | 'diamond' | 'triangle'>> = {
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  triangle: 'triangle',
  'triangle-down': 'triangle',
  // Charts with lanes, the only ones with clocks, are pictures on slides.
  clock: 'circle',
};

/** One series is one part: the library numbers colours over all parts of a chart and takes a random one if they run out. */
function partsOf(chart: NativeChart, look: SlideChartLook): PptxGenJS.IChartMulti[] {
  const theme = THEMES[look.theme];
  const { categories, lines, fans, layers, dots } = chart;
  const colour = (role: NativeDot['role']) => officeColour(markColour(theme, role));
  const scale = look.textScale / 1.3;
  const area = (series: ChartData[], options: PptxGenJS.IChartOpts): PptxGenJS.IChartMulti => ({
    type: 'area' as PptxGenJS.CHART_NAME,
    data: series,
    options: { barGrouping: 'stacked', ...options },
  });
  const line = (series: ChartData, options: PptxGenJS.IChartOpts): PptxGenJS.IChartMulti => ({
    type: 'line' as PptxGenJS.CHART_NAME,
    data: [series],
    options,
  });
  return [
    ...fans.map((fan) => {
      // One opacity for all layers of a part: the outer ones are paler instead.
      const mark = markColour(theme, fan.role);
      const inner = 1 - (1 - theme.fanOuter) * (1 - theme.fanInner);
      const outer = officeColour(mixed(mark, theme.tokens.paper, theme.fanOuter / inner));
      return area(fanLayers(fan, categories), {
        chartColors: ['transparent', outer, officeColour(mark), outer],
        chartColorsOpacity: Math.round(inner * 100),
      });
    }),
    ...(layers.length === 0
      ? []
      : [
          area(
            layers.map(({ name, values }) => data(name, categories, values)),
            { chartColors: layers.map(({ role }) => colour(role)) },
          ),
        ]),
    ...lines.map(({ name, values, role, stroke, weight }) =>
      line(data(name, categories, values), {
        chartColors: [colour(role)],
        lineSize: WIDTHS[weight] * scale,
        lineDash: DASHES[stroke],
        lineDataSymbol: 'none',
      }),
    ),
    ...dots.map(({ name, values, role, mark }) =>
      line(data(name, categories, values), {
        chartColors: [officeColour(pointFill(theme, role, mark.fill))],
        lineSize: 0,
        lineDataSymbol: SYMBOLS[mark.shape],
        lineDataSymbolSize: Math.round(8 * scale),
        lineDataSymbolLineColor: colour(role),
        // In a part of a chart the library takes this in EMU, as the file has it.
        lineDataSymbolLineSize: 17780,
      }),
    ),
  ];
}

/** The distance between ticks if they stand at equal ones; else the program chooses its own. */
function tickStep(spec: ChartSpec): number | null {
  const { y } = spec.axes;
  // Each decade; left alone, programs take every second or third.
  if (y.kind === 'log') return 10;
  if (y.kind !== 'linear') return null;
  const [first, ...others] = stepsBetween(y.ticks.map(({ value }) => value));
  if (first === undefined || first <= 0) return null;
  return others.every((step) => Math.abs(step - first) < first * 1e-9) ? first : null;
}

/** Puts a chart on a slide as one that can be edited there, with its numbers in a workbook of its own. */
export function addNativeChart(
  slide: PptxGenJS.Slide,
  { spec, chart, geometry }: { spec: ChartSpec; chart: NativeChart; geometry: NativeGeometry },
  look: SlideChartLook,
): void {
  const { y } = spec.axes;
  const { tokens } = THEMES[look.theme];
  const ink = officeColour(tokens['ink-3']);
  const scaled = y.kind === 'linear' || y.kind === 'log';
  const { box, plot } = geometry;
  const step = tickStep(spec);
  const size = points(TICK_PX * look.textScale);
  const options: PptxGenJS.IChartOpts = {
    ...{ x: inches(box.x), y: inches(box.y), w: inches(box.width), h: inches(box.height) },
    objectName: 'Chart',
    altText: printableText(spec.description),
    barDir: 'col',
    chartArea: { roundedCorners: false },
    layout: {
      x: (plot.x - box.x) / box.width,
      y: (plot.y - box.y) / box.height,
      w: plot.width / box.width,
      h: plot.height / box.height,
    },
    ...{ showLegend: false, showTitle: false, displayBlanksAs: 'gap' },
    ...{ catAxisLabelColor: ink, catAxisLabelFontSize: size, catAxisLabelFontFace: look.face },
    ...{ valAxisLabelColor: ink, valAxisLabelFontSize: size, valAxisLabelFontFace: look.face },
    catAxisLabelPos: 'low',
    catAxisLineColor: officeColour(tokens['line-strong']),
    valAxisLineShow: false,
    valAxisLabelFormatCode: axisFormat(spec.axes.y),
    valGridLine: { color: officeColour(tokens.line), size: 0.75 },
    catGridLine: { style: 'none' },
    ...(scaled ? { valAxisMinVal: y.min, valAxisMaxVal: y.max } : {}),
    ...(step === null ? {} : { valAxisMajorUnit: step }),
    ...(y.kind === 'log' ? { valAxisLogScaleBase: 10 } : {}),
  };
  // The library's types name the chart before its data and options, its code takes one list of parts.
  slide.addChart(partsOf(chart, look), options as never);
}
