import { naturalHeight, type ChartSpec } from '@waveguide/charts';

/** Widths, in CSS pixels, at which the rows of a full-width chart are laid out: a laptop's and a phone's. */
const PAGE_WIDTH = 1360;
const PHONE_WIDTH = 328;

/** Heights at which every row of a chart with named rows has the room it needs. */
export function laneHeights(spec: ChartSpec): { readonly height: number; readonly phoneHeight: number } {
  return {
    height: naturalHeight(spec, { width: PAGE_WIDTH, compact: false, textScale: 1 }),
    phoneHeight: naturalHeight(spec, { width: PHONE_WIDTH, compact: true, textScale: 1 }),
  };
}
