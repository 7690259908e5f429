const KEY = 'waveguide.tray';

const listeners = new Set<() => void>();
/** Holds what a window that keeps nothing could not store. */
let unstored: string | null = null;

/** The tray as this device keeps it; null if it is empty. Unread, so that a page without a tray loads nothing to read it with. */
export function trayText(): string | null {
  if (unstored !== null) return unstored;
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the tray on this device, where private windows may refuse, else as long as the page lives. */
export function keepTrayText(text: string | null): void {
  try {
    if (text === null) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, text);
    unstored = null;
  } catch {
    unstored = text;
  }
  for (const listener of listeners) listener();
}

function followOtherTabs(event: StorageEvent): void {
  // The key is null if another tab cleared everything.
  if (event.storageArea !== window.localStorage || (event.key !== KEY && event.key !== null)) return;
  for (const listener of listeners) listener();
}

/** Calls back whenever the tray changes, here or in another tab; returns how to stop. */
export function subscribeTray(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', followOtherTabs);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', followOtherTabs);
  };
}
