import { createCanvas, loadImage } from '@napi-rs/canvas';
import { err, ok, type Result } from '@waveguide/quantity';
import { imageHeader } from '../pptx/logo-header';

/** Why a file cannot be a logo; `message` says what to do. */
export interface ImageProblem {
  readonly code: 'empty' | 'not-an-image' | 'too-large' | 'damaged';
  readonly message: string;
}

export interface DecodedLogo {
  readonly png: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const MOST_BYTES = 5_000_000;
/** More pixels on a side are refused before anything is unpacked. */
const MOST_SIDE = 8_000;
const MOST_PIXELS = 30_000_000;
/** Four times the largest place of a logo on a slide; a larger picture is made smaller. */
const KEPT_SIDE = 1_600;

const problem = (code: ImageProblem['code'], message: string) => err<ImageProblem>({ code, message });

/**
 * Reads an uploaded PNG, JPEG or WebP picture and packs it anew as PNG, without whatever else the file carried. Its size is read from its
 * header before it is unpacked.
 */
export async function decodeLogo(bytes: Uint8Array): Promise<Result<DecodedLogo, ImageProblem>> {
  if (bytes.length === 0) return problem('empty', 'The file is empty. Choose a PNG, JPEG or WebP picture.');
  if (bytes.length > MOST_BYTES)
    return problem('too-large', 'The file is larger than 5 MB. Save the logo smaller and upload it again.');
  const header = imageHeader(bytes);
  if (header === null)
    return problem(
      'not-an-image',
      'The file is not a PNG, JPEG or WebP picture, whatever its name says. Save the logo as PNG and upload it again.',
    );
  const { width, height } = header;
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS)
    return problem(
      'too-large',
      `The picture has ${width} by ${height} pixels. Save it with at most ${MOST_SIDE} on a side and upload it again.`,
    );
  const damaged = 'The picture is damaged or not complete. Save it again as PNG and upload that.';
  if (width === 0 || height === 0 || !header.complete) return problem('damaged', damaged);
  try {
    const image = await loadImage(Buffer.from(bytes));
    const factor = Math.min(1, KEPT_SIDE / Math.max(image.width, image.height));
    const size = {
      width: Math.max(1, Math.round(image.width * factor)),
      height: Math.max(1, Math.round(image.height * factor)),
    };
    const canvas = createCanvas(size.width, size.height);
    canvas.getContext('2d').drawImage(image, 0, 0, size.width, size.height);
    return ok({ png: new Uint8Array(await canvas.encode('png')), ...size });
  } catch {
    return problem('damaged', damaged);
  }
}
