import { blockingItems, itemsToLookAt, type Preflight, type PreflightItem } from '@waveguide/briefings';

/** From this part of the limit on, characters are counted. */
const NEAR = 0.8;

/** How much of a field's room is used, once little is left; null before. */
export function lengthWords(length: number, limit: number): string | null {
  if (length < NEAR * limit) return null;
  if (length >= limit) return `${limit} of ${limit} characters: no more fit.`;
  return `${length} of ${limit} characters.`;
}

/** Items that stop an export. */
export const blockingOf = (items: readonly PreflightItem[]) => blockingItems({ items });

/** What the export button says; `null` while the pre-flight is not known yet. */
export function exportText(items: readonly PreflightItem[] | null): string {
  const blocking = items === null ? 0 : blockingOf(items).length;
  if (blocking === 0) return 'Export';
  return `Export: ${blocking} ${blocking === 1 ? 'item' : 'items'} blocking`;
}

/** How the pre-flight stands, in a line that is no longer while it checks anew; null: nothing is known yet. */
export function preflightState(
  preflight: Pick<Preflight, 'items' | 'held'> | null,
  { checking, failed }: { readonly checking: boolean; readonly failed: boolean },
): string {
  const now = failed ? 'not checked' : checking ? 'checking…' : null;
  if (preflight === null) return now ?? 'checking…';
  if (now === null) return preflightText(preflight.items, preflight.held.length);
  return preflight.items.length === 0 ? now : `${preflightText(preflight.items, 0)}, ${now}`;
}

/** The pre-flight in a line: "1 blocking, 2 to look at, 4 hold". */
export function preflightText(items: readonly PreflightItem[], heldCount: number): string {
  const blocking = blockingOf(items).length;
  const kept = items.filter(({ acknowledged }) => acknowledged).length;
  const look = itemsToLookAt({ items }).length;
  const parts = [
    blocking > 0 ? `${blocking} blocking` : '',
    look > 0 ? `${look} to look at` : '',
    kept > 0 ? `${kept} kept` : '',
    heldCount > 0 ? `${heldCount} ${heldCount === 1 ? 'holds' : 'hold'}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing to check' : parts.join(', ');
}
