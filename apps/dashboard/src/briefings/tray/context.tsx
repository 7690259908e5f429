'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { NewestRevisions } from './pin';

const Ground = createContext<NewestRevisions>({});

/** Says to every chart card within which revisions are the newest, so that a chart without one of its own can be frozen. */
export function TrayGround({ newest, children }: { readonly newest: NewestRevisions; readonly children: ReactNode }) {
  return <Ground value={newest}>{children}</Ground>;
}

export const useNewestRevisions = (): NewestRevisions => useContext(Ground);
