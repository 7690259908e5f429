import type { KeyEntry } from '@waveguide/charts';
import { slideFont } from './fonts';
import { shortened } from './lines';
import { textStyle, type FaceStyle } from './text';
import type { LayoutContext, PlacedKey, SlideBox, SlideKey } from './types';

/** Of a key's sample at text scale 1, in pixels: its width, the gap to its words, the distance to the next entry. */
export const KEY_SAMPLE_WIDTH = 26;
const GAP = 7;
const APART = 18;
const ROW = 19;
const TYPE_PX = 12.5;

/** Two entries of a key fit beside one another, whatever they say: the table and the notes have their words in full. */
export const keyEntryWidth = (width: number, apart: number): number => (width - apart) / 2;

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
    const most = keyEntryWidth(box.width, APART * scale) - lead;
    const text = shortened(entry.text, (t) => of.measure(t, font) <= most);
    const width = lead + of.measure(text, font);
    if (x > 0 && x + width > box.width) [x, row] = [0, row + 1];
    placed.push({
      entry: { ...entry, text },
      x: box.x + x,
      textX: box.x + x + lead,
      y: box.y + (row + 0.5) * ROW * scale,
    });
    x += width + APART * scale;
  }
  return { key: { entries: placed, style }, height: (row + 1) * ROW * scale };
}
