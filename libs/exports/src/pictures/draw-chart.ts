import { isCompactChart } from '@waveguide/briefings';
import { BasicPlatform, Chart, type ChartItem } from 'chart.js';
import {
  chartJsConfiguration,
  registerChartParts,
  type ChartSpec,
  type PaintContext,
  type ThemeName,
} from '@waveguide/charts';
import { embeddedCanvas } from '../fonts/embedded-context';

/** The context a picture is drawn on. */
export interface PictureContext extends PaintContext {
  translate(x: number, y: number): void;
  measureText(text: string): { readonly width: number };
}

export interface ChartBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartLook {
  readonly theme: ThemeName;
  /** Factor on every letter and mark. */
  readonly textScale: number;
}

/** Draws a chart alone, without title and sources, into a box of a context whose unit is one CSS pixel. */
export function drawChart(
  context: PictureContext,
  spec: ChartSpec,
  { box, theme, textScale }: ChartLook & { readonly box: ChartBox },
): void {
  registerChartParts();
  context.save();
  context.translate(box.x, box.y);
  const configuration = chartJsConfiguration(spec, {
    ...{ theme, textScale, width: box.width, height: box.height },
    compact: isCompactChart(box.width, textScale),
  });
  // Chart.js types know elements of a document only; BasicPlatform asks no more of a canvas than the stand-in has.
  const canvas = embeddedCanvas(context, box) as unknown as ChartItem;
  const drawn = new Chart(canvas, {
    ...configuration,
    options: { ...configuration.options, devicePixelRatio: 1 },
    platform: BasicPlatform,
  });
  drawn.destroy();
  context.restore();
}
