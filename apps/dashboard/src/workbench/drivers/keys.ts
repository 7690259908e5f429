import type { KeyboardEvent } from 'react';

const HEAD = '[data-driver-head]';

/** Where an arrow, Home or End leads from one head of the list; null for another key. */
function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Arrows, Home and End walk the rows of the list; Escape inside an open row closes it and gives the focus back to its head. */
export function driverListKeys(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element))
    return;
  const row = event.target.closest('[data-driver]');
  if (event.key === 'Escape') {
    const head = row?.querySelector<HTMLElement>(`${HEAD}[aria-expanded="true"]`);
    if (head === null || head === undefined) return;
    event.preventDefault();
    close();
    head.focus();
    return;
  }
  if (!event.target.matches(HEAD)) return;
  // Rows behind a closed summary take no focus.
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>(HEAD)].filter(
    (head) => head.offsetParent !== null,
  );
  const to = target(event.key, heads.indexOf(event.target as HTMLElement), heads.length);
  if (to === null) return;
  event.preventDefault();
  heads[to]?.focus();
}
