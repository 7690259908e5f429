'use client';

import { useState } from 'react';

export interface StoredChoice<T> {
  /** What the control shows: the choice at once, and what is stored when the server refused it. */
  readonly shown: T;
  readonly choose: (next: T) => void;
}

/**
 * A choice that the server stores as soon as it is made. The control keeps the choice until the page shows what is stored, so that it
 * never falls back to the old one between the press, the answer and the page that is read anew.
 *
 * `stored` is what the page was read with. `refused` tells whether the last attempt failed.
 */
export function useStoredChoice<T>(stored: T, refused: boolean): StoredChoice<T> {
  const [made, setMade] = useState<{ readonly from: T; readonly to: T } | null>(null);
  // The page was read anew: from now on what is stored counts.
  if (made !== null && made.from !== stored) setMade(null);
  const waiting = made !== null && made.from === stored && !refused;
  return { shown: waiting ? made.to : stored, choose: (to) => setMade({ from: stored, to }) };
}
