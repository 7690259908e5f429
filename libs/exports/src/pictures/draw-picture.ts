import { THEMES, type ChartSpec, type ThemeName } from '@waveguide/charts';
import { drawChart, type PictureContext } from './draw-chart';
import { paintFrame } from './paint-picture';
import { layoutFrame, type PictureFrame } from './frame';
import type { PictureDimensions } from './size';
import { printable } from '../package/xml-text';

export interface PictureOptions extends PictureDimensions {
  readonly theme: ThemeName;
  /** Public origin that the address on the picture begins with; null prints the chart's id and revision instead. */
  readonly publicUrl: string | null;
}

/** Draws frame and chart on a context whose unit is one CSS pixel. */
export function drawPicture(context: PictureContext, given: ChartSpec, options: PictureOptions): PictureFrame {
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
  drawChart(context, spec, { box: frame.chart, theme: options.theme, textScale: options.textScale });
  return frame;
}
