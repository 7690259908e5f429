import type { ChartSpec } from '@waveguide/charts';
import { drawPicture, type PictureOptions } from './draw-picture';
import { encodePng } from './encode-png';
import { registerFonts } from '../fonts/files';
import { rasterPixels } from './raster-canvas';

export interface PngOptions extends PictureOptions {
  /** Device pixels per CSS pixel, 1 to 4. */
  readonly scale: number;
}

const LARGEST_SCALE = 4;

/**
 * A chart with its frame as PNG. The same specification and options give the same bytes.
 * @throws RangeError for a scale outside 1 to 4
 */
export async function renderPng(spec: ChartSpec, options: PngOptions): Promise<Buffer> {
  const { scale } = options;
  if (!(scale >= 1 && scale <= LARGEST_SCALE)) throw new RangeError(`A picture has a scale from 1 to 4, not ${scale}.`);
  registerFonts();
  const picture = rasterPixels(options, (context) => drawPicture(context, spec, options));
  // Packing runs on another thread; awaiting it lets other requests through and the pixels be collected.
  return encodePng(picture.rgba, picture);
}
