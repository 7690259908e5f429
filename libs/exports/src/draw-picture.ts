import { BasicPlatform, Chart, type ChartItem } from 'chart.js';
import {
  chartJsConfiguration,
  registerChartParts,
  THEMES,
  type ChartSpec,
  type PaintContext,
  type ThemeName,
} from '@waveguide/charts';
import { embeddedCanvas } from './embedded-context';
import { paintFrame } from './paint-picture';
import { layoutFrame, type PictureFrame } from './picture-frame';
import type { PictureDimensions } from './picture-size';
import { printableText } from './xml-text';

export interface PictureOptions extends PictureDimensions {
  readonly theme: ThemeName;
  /** Public origin that the address on the picture begins with; null prints the chart's id and revision instead. */
  readonly publicUrl: string | null;
}

/** The context a picture is drawn on. */
export interface PictureContext extends PaintContext {
  translate(x: number, y: number): void;
  measureText(text: string): { readonly width: number };
}

/** Below this width a chart is laid out as on a phone, in CSS pixels at text scale 1. */
const COMPACT_BELOW = 520;

/** The specification with printable text only; a canvas stops at a null character. */
function printable(spec: ChartSpec): ChartSpec {
  return JSON.parse(JSON.stringify(spec), (_key, value: unknown) =>
    typeof value === 'string' ? printableText(value) : value,
  );
}

/** Draws frame and chart on a context whose unit is one CSS pixel. */
export function drawPicture(context: PictureContext, given: ChartSpec, options: PictureOptions): PictureFrame {
  registerChartParts();
  const spec = printable(given);
  const frame = layoutFrame(spec, options, {
    publicUrl: options.publicUrl,
    measure: (text, font) => {
      context.font = font;
      return context.measureText(text).width;
    },
  });
  paintFrame(context, frame, {
    theme: THEMES[options.theme],
    scale: options.textScale,
    width: options.width,
    height: options.height,
  });
  const { chart } = frame;
  context.save();
  context.translate(chart.x, chart.y);
  const configuration = chartJsConfiguration(spec, {
    theme: options.theme,
    width: chart.width,
    height: chart.height,
    compact: chart.width / options.textScale < COMPACT_BELOW,
    textScale: options.textScale,
  });
  // Chart.js types know elements of a document only; BasicPlatform asks no more of a canvas than the stand-in has.
  const canvas = embeddedCanvas(context, chart) as unknown as ChartItem;
  const drawn = new Chart(canvas, {
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 1 },
    platform: BasicPlatform,
  });
  drawn.destroy();
  context.restore();
  return frame;
}
