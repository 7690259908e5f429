import { kindOf, type FoundEntry } from './kind-text';

const KEY = 'waveguide.found';
const KEPT = 5;

function entryOf(value: unknown): FoundEntry | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, id, title, context, address } = value as Readonly<Record<string, unknown>>;
  const known = typeof kind === 'string' ? kindOf(kind) : null;
  if (known === null || typeof id !== 'string' || typeof title !== 'string' || typeof context !== 'string') return null;
  // Whatever else may write to this device's store, a result leads into the product.
  if (typeof address !== 'string' || !/^\/([^/\\]|$)/.test(address)) return null;
  return { kind: known, id, title, context, address };
}

/** What was opened last from a search on this device, the newest first; nothing if the device keeps nothing. */
export function lastOpened(): readonly FoundEntry[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.map(entryOf).filter((entry) => entry !== null) : [];
  } catch {
    return [];
  }
}

/** Keeps what was opened before the others, each once. */
export function keepOpened(entry: FoundEntry): void {
  const others = lastOpened().filter(({ kind, id }) => kind !== entry.kind || id !== entry.id);
  try {
    window.localStorage.setItem(KEY, JSON.stringify([entry, ...others].slice(0, KEPT)));
  } catch {
    // A window that keeps nothing offers nothing again.
  }
}
