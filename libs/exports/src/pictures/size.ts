import type { PictureSizeName } from '@waveguide/charts';

/** Named picture sizes, in CSS pixels at scale 1. */
export const PICTURE_SIZES = {
  /** A slide of 16:9. */
  slide16x9: { width: 1280, height: 720, textScale: 1.3 },
  /** The text width of an A4 or letter page. */
  document: { width: 960, height: 620, textScale: 1.12 },
  square: { width: 1080, height: 1080, textScale: 1.35 },
} as const satisfies Readonly<Record<PictureSizeName, PictureDimensions>>;
export type PictureSize = PictureSizeName;

export interface PictureDimensions {
  readonly width: number;
  readonly height: number;
  /** Factor on every letter and mark. */
  readonly textScale: number;
}
