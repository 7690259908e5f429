import { chartJsConfiguration, LABEL_FAMILY, layoutChart, registerChartParts, type ChartSpec } from '@waveguide/charts';
import { Chart } from 'chart.js';
import type { BoxSize } from './box-size';

export { paperSize } from './paper-size';

registerChartParts();

/** Below this width a chart is redrawn with fewer ticks and shorter labels, in CSS pixels. */
const COMPACT_BELOW_PX = 520;

export interface DrawnChart {
  readonly destroy: () => void;
  /** Left edge of a point of the x axis, in CSS pixels from the left of the canvas. */
  readonly pixelOf: (x: number) => number;
  readonly plot: { readonly top: number; readonly bottom: number };
}

/** Loads the faces of the labels: a canvas does not wait for them and would be drawn in another one. */
export async function labelFontsReady(): Promise<void> {
  await Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 12px ${LABEL_FAMILY}`)));
}

/** Draws a chart at this size. What was drawn on the canvas before must be destroyed first. */
export function drawChart(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  how: BoxSize & { readonly theme: 'light' | 'dark' | 'print' },
): DrawnChart {
  const { width, height, theme } = how;
  const compact = width < COMPACT_BELOW_PX;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const configuration = chartJsConfiguration(spec, { theme, width, height, compact, interactive: true });
  canvas.width = width;
  canvas.height = height;
  const chart = new Chart(canvas, configuration);
  const layout = layoutChart(spec, { width, height, compact, textScale: 1 });
  return {
    destroy: () => chart.destroy(),
    pixelOf: (x) => layout.x(x),
    plot: { top: layout.plot.top, bottom: layout.plot.bottom },
  };
}
