import { withEqualDecimals } from './equal-decimals';
import { formatQuantity } from './format-quantity';
import { digitsAtSamePlace } from './significant-digits';
import { unit } from './unit';
import type { UnitId } from './unit-table';

/** An old and a new value as a reader sees them beside each other. */
export type WrittenChange =
  /** Old and new are the same number. */
  | { readonly kind: 'unchanged'; readonly text: string }
  /** Two texts that differ, written to the same place. */
  | { readonly kind: 'changed'; readonly before: string; readonly after: string }
  /** The numbers differ, by less than the most digits show. */
  | { readonly kind: 'below-digits'; readonly text: string };

/** How far a value moved, in words without its direction: "40%", "less than 0.1%", "×20", "from zero". */
export interface RelativeChange {
  readonly direction: 'up' | 'down' | 'same';
  readonly text: string;
}

/** Relative distance up to which two results of the same computation are one number: rounding of the last binary digits. */
const SAME_WITHIN = 1e-12;
/** Digits beyond a unit's own that are added if two numbers would read alike. */
const MOST_ADDED_DIGITS = 4;
const SMALLEST_PERCENT = 0.1;

/** Whether two computed values are one number but for the rounding of binary digits. */
export function isUnchanged(before: number, after: number): boolean {
  return Math.abs(after - before) <= SAME_WITHIN * Math.max(Math.abs(before), Math.abs(after));
}

/**
 * Writes an old and a new value so that a difference can be seen: with the unit's own digits if they tell the two apart ("55M" and "76M"),
 * with as many more as it takes if they do not ("13.0M" and "13.1M"). Only equal numbers are called unchanged.
 * @throws RangeError when a value is not finite
 */
export function formatChange(before: number, after: number, id: UnitId): WrittenChange {
  return changeWith(before, after, { id, digits: unit(id).digits });
}

/** An old and a new value each in a place of its own, as `formatChange` writes them; if no digits tell them apart both read alike. */
export function changeSides(o: {
  readonly before: number;
  readonly after: number;
  readonly unit: UnitId;
  /** Digits if they suffice; the unit's own unless stated. */
  readonly digits?: number;
}): { readonly before: string; readonly after: string } {
  const written = changeWith(o.before, o.after, { id: o.unit, digits: o.digits ?? unit(o.unit).digits });
  return written.kind === 'changed' ? written : { before: written.text, after: written.text };
}

function changeWith(
  before: number,
  after: number,
  { id, digits }: { readonly id: UnitId; readonly digits: number },
): WrittenChange {
  const plain = formatQuantity(after, id, { digits });
  if (isUnchanged(before, after)) return { kind: 'unchanged', text: plain };
  for (let added = 0; added <= MOST_ADDED_DIGITS; added += 1) {
    const [first, second] = atSamePlace([before, after], id, digits + added);
    if (first !== second) return { kind: 'changed', before: first, after: second };
  }
  return { kind: 'below-digits', text: plain };
}

/** The relative change from `before` to `after`; a change from 0 has no percentage, and one below 0.1 % says so instead of "0%". */
export function relativeChange(before: number, after: number): RelativeChange {
  if (isUnchanged(before, after)) return { direction: 'same', text: 'unchanged' };
  const direction = after > before ? 'up' : 'down';
  if (before === 0) return { direction, text: 'from zero' };
  const percent = Math.abs((after - before) / before) * 100;
  if (percent < SMALLEST_PERCENT) return { direction, text: `less than ${SMALLEST_PERCENT}%` };
  if (percent >= 1000 && before > 0) return { direction, text: `×${(after / before).toFixed(0)}` };
  return { direction, text: `${percent.toFixed(percent < 1 ? 1 : 0)}%` };
}

/** Old and new value as one text: "55M to 76M", "13.0M to 13.1M", "55M, unchanged", "55M, changed by less than 0.1%". */
export function changeText(before: number, after: number, id: UnitId): string {
  const written = formatChange(before, after, id);
  switch (written.kind) {
    case 'unchanged':
      return `${written.text}, unchanged`;
    case 'changed':
      return `${written.before} to ${written.after}`;
    case 'below-digits':
      return `${written.text}, changed by ${relativeChange(before, after).text}`;
  }
}

/** A fraction above 0 that its rounding would write as 0: "less than 0.1%" in its place. */
export function formatSmallFraction(fraction: number): string {
  return fraction > 0 && fraction * 100 < SMALLEST_PERCENT
    ? `less than ${SMALLEST_PERCENT}%`
    : formatQuantity(fraction, 'fraction');
}

function atSamePlace(values: readonly [number, number], id: UnitId, digits: number): readonly [string, string] {
  const larger = { value: Math.max(...values.map(Math.abs)), digits };
  const [first, second] = values.map((value) =>
    formatQuantity(value, id, { digits: digitsAtSamePlace(value, larger) }),
  ) as [string, string];
  return digits > unit(id).digits ? withEqualDecimals(first, second) : [first, second];
}
