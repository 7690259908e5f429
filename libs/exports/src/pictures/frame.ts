import { keyEntryWidth, provenanceSentence, returnSentence, shortened, textDirection } from '@waveguide/briefings';
import type { ChartSpec, KeyEntry } from '@waveguide/charts';
import type { PictureDimensions } from './size';
import { balancedText, limitLines, wrapText, type MeasureText } from '../fonts/picture-text';

export interface FrameLine {
  readonly text: string;
  readonly x: number;
  /** Vertical middle of the line. */
  readonly y: number;
  readonly font: string;
  readonly tone: 'ink' | 'soft' | 'faint';
}

export interface PlacedKeyEntry {
  readonly entry: KeyEntry;
  /** Left edge of the sample, and the vertical middle. */
  readonly x: number;
  readonly y: number;
}

/** Everything around the chart in a picture, and the box left for the chart itself. */
export interface PictureFrame {
  readonly lines: readonly FrameLine[];
  readonly key: readonly PlacedKeyEntry[];
  readonly chart: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly footRule: { readonly x: number; readonly y: number; readonly width: number };
}

const SERIF = "600 %px 'Source Serif 4', Georgia, serif";
const SANS = "400 %px 'IBM Plex Sans', Arial, sans-serif";
const font = (pattern: string, size: number): string => pattern.replace('%', `${Math.round(size * 100) / 100}`);

/** Width of the sample of a key entry, and the gaps around its words. */
export const KEY_SAMPLE = 26;
const KEY_GAP = 7;
const KEY_APART = 18;
/** A wide picture has little height to give away, a tall one more. */
const titleLines = ({ width, height }: PictureDimensions): number => (height > width ? 6 : 4);
const MOST_FOOT_LINES = 3;

/**
 * "Source: Waveguide Base scenario, revision 1, 16,384 draws; LightCounting; TrendForce; and 3 more."
 * @param named how many publishers to name before the rest is counted
 */
export const sourceSentence = (spec: ChartSpec, named: number): string => provenanceSentence(spec.provenance, named);

/** "As of 23 Nov 2026. https://…/charts/…" or, without a public address, the chart's id and revision. */
export function addressSentence(spec: ChartSpec, of: { publicUrl: string | null; whole?: boolean }): string {
  return returnSentence(spec.provenance, { ...of, name: `Chart ${spec.id}` });
}

/** Source and notes in a few lines: first the last notes go, then publishers are counted instead of named; nothing is cut. */
function footLines(spec: ChartSpec, wrap: (text: string) => string[]): string[] {
  const { notes, sources } = spec.provenance;
  const attempts = [
    ...notes.map((_, i) => ({ named: sources.length, notes: notes.slice(0, notes.length - i) })),
    ...Array.from({ length: sources.length + 1 }, (_, i) => ({ named: sources.length - i, notes: [] })),
  ];
  const lines = attempts.map((attempt) => wrap([sourceSentence(spec, attempt.named), ...attempt.notes].join(' ')));
  return lines.find((attempt) => attempt.length <= MOST_FOOT_LINES) ?? lines.at(-1) ?? [];
}

interface BlockStyle {
  readonly font: string;
  readonly leading: number;
  readonly most: number;
  readonly tone: FrameLine['tone'];
  readonly wrap: typeof wrapText;
}

interface Cursor {
  y: number;
}

function keyRows(
  entries: readonly KeyEntry[],
  box: { x: number; width: number; scale: number },
  measure: (t: string) => number,
) {
  const placed: { entry: KeyEntry; x: number; row: number }[] = [];
  let x = 0;
  let row = 0;
  for (const entry of entries) {
    const lead = (KEY_SAMPLE + KEY_GAP) * box.scale;
    const most = keyEntryWidth(box.width, KEY_APART * box.scale) - lead;
    const text = shortened(entry.text, (t) => measure(t) <= most);
    const width = lead + measure(text);
    if (x > 0 && x + width > box.width) {
      x = 0;
      row += 1;
    }
    placed.push({ entry: { ...entry, text }, x: box.x + x, row });
    x += width + KEY_APART * box.scale;
  }
  return { placed, rows: entries.length === 0 ? 0 : row + 1 };
}

/** Lays the frame out. Text wraps; what would leave the chart less than half the height is cut with an ellipsis, never overprinted. */
export function layoutFrame(
  spec: ChartSpec,
  size: PictureDimensions,
  of: { readonly measure: MeasureText; readonly publicUrl: string | null },
): PictureFrame {
  const s = size.textScale;
  const margin = Math.round(28 * s);
  const width = size.width - 2 * margin;
  const lines: FrameLine[] = [];
  const cursor: Cursor = { y: margin * 0.85 };
  const block = (text: string, style: BlockStyle) => {
    const measure = (t: string) => of.measure(t, style.font);
    const wrapped = limitLines(style.wrap(text, width, measure), style.most, (t) => measure(t) <= width);
    const fromRight = textDirection(text) === 'rtl';
    for (const line of wrapped) {
      const x = fromRight ? margin + width - measure(line) : margin;
      lines.push({ text: line, x, y: cursor.y + style.leading / 2, font: style.font, tone: style.tone });
      cursor.y += style.leading;
    }
  };
  block(spec.finding, {
    font: font(SERIF, 21 * s),
    leading: 27 * s,
    most: titleLines(size),
    tone: 'ink',
    wrap: balancedText,
  });
  cursor.y += 3 * s;
  block(spec.subtitle, { font: font(SANS, 13.5 * s), leading: 19 * s, most: 3, tone: 'soft', wrap: wrapText });
  cursor.y += 7 * s;

  const keyFont = font(SANS, 12.5 * s);
  const rowHeight = 19 * s;
  const key = keyRows(spec.key, { x: margin, width, scale: s }, (t) => of.measure(t, keyFont));
  const keyTop = cursor.y;
  const placedKey = key.placed.map(({ entry, x, row }) => ({ entry, x, y: keyTop + (row + 0.5) * rowHeight }));
  for (const { entry, x, y } of placedKey) {
    lines.push({ text: entry.text, x: x + (KEY_SAMPLE + KEY_GAP) * s, y, font: keyFont, tone: 'soft' });
  }
  cursor.y += key.rows * rowHeight + 6 * s;

  const footFont = font(SANS, 11.5 * s);
  const footLeading = 16 * s;
  const measureFoot = (t: string) => of.measure(t, footFont);
  const source = footLines(spec, (text) => wrapText(text, width, measureFoot));
  const foot = [...source, ...wrapText(addressSentence(spec, { publicUrl: of.publicUrl }), width, measureFoot)];
  const footTop = size.height - margin * 0.7 - foot.length * footLeading;
  foot.forEach((text, i) =>
    lines.push({ text, x: margin, y: footTop + (i + 0.5) * footLeading, font: footFont, tone: 'faint' }),
  );
  const ruleY = footTop - 7 * s;
  return {
    lines,
    key: placedKey,
    chart: { x: margin, y: cursor.y, width, height: ruleY - 8 * s - cursor.y },
    footRule: { x: margin, y: ruleY, width },
  };
}
