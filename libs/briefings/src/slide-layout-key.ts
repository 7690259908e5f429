import type { KeyEntry } from '@waveguide/charts';
import { slideFont } from './slide-layout-fonts';
import { textStyle, type FaceStyle } from './slide-layout-text';
import type { LayoutContext, PlacedKey, SlideBox, SlideKey } from './slide-layout-types';

/** Of a key's sample at text scale 1, in pixels: its width, the gap to its words, the distance to the next entry. */
export const KEY_SAMPLE_WIDTH = 26;
const GAP = 7;
const APART = 18;
const ROW = 19;
const TYPE_PX = 12.5;

/** The key of a chart in rows, and the height it takes. */
export function layoutKey(
  entries: readonly KeyEntry[],
  of: {
    readonly box: Omit<SlideBox, 'height'>;
    readonly scale: number;
    readonly face: FaceStyle;
    readonly measure: LayoutContext['measure'];
  },
): { readonly key: SlideKey | null; readonly height: number } {
  if (entries.length === 0) return { key: null, height: 0 };
  const { box, scale } = of;
  const style = textStyle(of.face, TYPE_PX * scale);
  const font = slideFont(style);
  const placed: PlacedKey[] = [];
  let [x, row] = [0, 0];
  for (const entry of entries) {
    const lead = (KEY_SAMPLE_WIDTH + GAP) * scale;
    const width = lead + of.measure(entry.text, font);
    if (x > 0 && x + width > box.width) [x, row] = [0, row + 1];
    placed.push({ entry, x: box.x + x, textX: box.x + x + lead, y: box.y + (row + 0.5) * ROW * scale });
    x += width + APART * scale;
  }
  return { key: { entries: placed, style }, height: (row + 1) * ROW * scale };
}
