import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';
import { withExtendedFaces } from '../fonts/extended-faces';

interface Raster {
  readonly canvas: Canvas;
  readonly context: SKRSContext2D;
}

/** A slide at twice its pixels has 15 MB; more than this is not kept between pictures. */
const LARGEST_KEPT_BYTES = 16e6;
let kept: Raster | null = null;

function rasterOf(width: number, height: number): Raster {
  const known = kept;
  // Taken away while it is painted on, so that a picture that fails leaves nothing behind for the next one.
  kept = null;
  if (known !== null && known.canvas.width === width && known.canvas.height === height) {
    known.context.clearRect(0, 0, width, height);
    return known;
  }
  const canvas = createCanvas(width, height);
  return { canvas, context: withExtendedFaces(canvas.getContext('2d')) };
}

/**
 * The pixels (red, green, blue, alpha, row by row) of what `draw` paints in CSS pixels. The memory of one canvas is used again, because
 * fresh pages cost as much as the painting.
 */
export function rasterPixels(
  size: { readonly width: number; readonly height: number; readonly scale: number },
  draw: (context: SKRSContext2D) => void,
): { readonly width: number; readonly height: number; readonly rgba: Buffer } {
  const [width, height] = [Math.round(size.width * size.scale), Math.round(size.height * size.scale)];
  const raster = rasterOf(width, height);
  const { canvas, context } = raster;
  context.save();
  context.scale(size.scale, size.scale);
  draw(context);
  context.restore();
  const rgba = canvas.data();
  if (rgba.length <= LARGEST_KEPT_BYTES) kept = raster;
  return { width, height, rgba };
}
