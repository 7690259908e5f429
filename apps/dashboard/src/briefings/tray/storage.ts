import { MOST_SLIDES, TEXT_LIMITS, type PinnedChart } from '@waveguide/briefings';
import { distribution1 } from '@waveguide/probability/stored';
import { z } from 'zod';
import { keepTrayText, trayText } from './text';

export { subscribeTray } from './text';

/** A chart that somebody collected for a briefing. */
export interface TrayItem extends PinnedChart {
  /** What the chart showed when it was collected: its finding. */
  readonly title: string;
}

/** Most charts of a tray: a briefing of them has a cover too. */
export const MOST_TRAY_ITEMS = MOST_SLIDES - 1;

/** An item in shape 1, which has no number: a literal copy, which no change of today's types reaches. */
const item1 = z.strictObject({
  chart: z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/),
  query: z
    .string()
    .max(2000)
    .refine((query) => {
      const parameters = new URLSearchParams(query);
      return parameters.has('scenario') && parameters.has('revision');
    }),
  draft: z.array(z.strictObject({ key: z.string().max(120), distribution: distribution1 })).nullable(),
  title: z.string().max(500),
});
const of1 = (kept: z.output<typeof item1>): TrayItem => kept;

/** Names an item among the others: the same chart at the same revision with the same draft is there once. */
export const trayKey = ({ chart, query, draft }: PinnedChart): string => JSON.stringify([chart, query, draft]);

const EMPTY: readonly TrayItem[] = [];

/** The items of a kept tray. What is none, for instance from another version of the product, is left out. */
export function parseTray(text: string | null): readonly TrayItem[] {
  if (text === null) return EMPTY;
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return EMPTY;
  }
  if (!Array.isArray(content)) return EMPTY;
  const items = new Map<string, TrayItem>();
  for (const entry of content.slice(0, MOST_TRAY_ITEMS)) {
    const parsed = item1.safeParse(entry);
    if (parsed.success) items.set(trayKey(parsed.data), of1(parsed.data));
  }
  return items.size === 0 ? EMPTY : [...items.values()];
}

let seen: { readonly text: string | null; readonly items: readonly TrayItem[] } = { text: null, items: EMPTY };

/** The tray as it is now, in order. The same array as long as nothing changes. */
export function readTray(): readonly TrayItem[] {
  const text = trayText();
  if (text !== seen.text) seen = { text, items: parseTray(text) };
  return seen.items;
}

function keep(items: readonly TrayItem[]): void {
  keepTrayText(items.length === 0 ? null : JSON.stringify(items));
}

/** Puts a chart at the end of the tray, once. */
export function addToTray(item: TrayItem): 'added' | 'already-there' | 'full' {
  const items = readTray();
  if (items.some((other) => trayKey(other) === trayKey(item))) return 'already-there';
  if (items.length >= MOST_TRAY_ITEMS) return 'full';
  keep([...items, { ...item, title: [...item.title].slice(0, TEXT_LIMITS.title).join('') }]);
  return 'added';
}

/** Takes an item out of the tray; nothing happens where another tab has done so. */
export function removeFromTray(key: string): void {
  keep(readTray().filter((item) => trayKey(item) !== key));
}

/** Puts an item to a place, counted from 0; a place beyond the ends is the end. */
export function moveInTray(key: string, place: number): void {
  const items = readTray();
  const moved = items.find((item) => trayKey(item) === key);
  if (moved === undefined) return;
  const others = items.filter((item) => item !== moved);
  const at = Math.min(Math.max(place, 0), others.length);
  keep([...others.slice(0, at), moved, ...others.slice(at)]);
}

/** Leaves those items only that are not among the given ones. */
export function clearTray(keys?: readonly string[]): void {
  keep(keys === undefined ? [] : readTray().filter((item) => !keys.includes(trayKey(item))));
}
