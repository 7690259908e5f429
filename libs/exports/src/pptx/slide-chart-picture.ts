import { createCanvas } from '@napi-rs/canvas';
import { THEMES, type ChartSpec } from '@waveguide/charts';
import { drawChart, type ChartLook } from '../pictures/draw-chart';
import { encodePng } from '../pictures/encode-png';
import { withExtendedFaces } from '../fonts/extended-faces';
import { registerFonts } from '../fonts/files';

export interface ChartPictureOptions extends ChartLook {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly scale: number;
}

/** A chart alone as PNG, on the theme's paper, without title and sources. */
export async function renderChartAlone(spec: ChartSpec, options: ChartPictureOptions): Promise<Buffer> {
  registerFonts();
  const { width, height, scale, theme, textScale } = options;
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = withExtendedFaces(canvas.getContext('2d'));
  context.scale(scale, scale);
  context.fillStyle = THEMES[theme].tokens.paper;
  context.fillRect(0, 0, width + 1, height + 1);
  drawChart(context, spec, { box: { x: 0, y: 0, width, height }, theme, textScale });
  return encodePng(canvas.data(), canvas);
}
