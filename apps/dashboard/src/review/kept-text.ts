'use client';

import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
/** Holds what a window that keeps nothing could not store. */
const unstored = new Map<string, string>();

function read(key: string): string {
  const held = unstored.get(key);
  if (held !== undefined) return held;
  try {
    return window.sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
    unstored.delete(key);
  } catch {
    unstored.set(key, text);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Text that is being written: kept in this tab, so that neither a reload nor signing in again loses it. */
export function useKeptText(name: string): readonly [string, (text: string) => void] {
  const key = `waveguide.text.${name}`;
  // The server has none, so it comes with the first paint after.
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => '',
  );
  return [text, useCallback((next: string) => write(key, next), [key])];
}
