'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { NewestRevisions } from './pin';

const Context = createContext<NewestRevisions>({});

/** Says to every chart card within which revisions are the newest, so that a chart without one of its own can be frozen. */
export function TrayContext({ newest, children }: { readonly newest: NewestRevisions; readonly children: ReactNode }) {
  return <Context value={newest}>{children}</Context>;
}

export const useNewestRevisions = (): NewestRevisions => useContext(Context);
