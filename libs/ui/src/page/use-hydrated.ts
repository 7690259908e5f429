'use client';

import { useSyncExternalStore } from 'react';

const nothingChanges = () => () => undefined;

/**
 * Whether the page listens: false on the server, and in the browser until React has taken over what the server sent. A field that is
 * read-only until then loses nothing that somebody types meanwhile.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    nothingChanges,
    () => true,
    () => false,
  );
}
