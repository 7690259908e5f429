import type { ReactNode } from 'react';
import { shellFacts } from '../../shell/shell-facts';
import { api } from '../../trpc/server';
import { TrayGate } from './gate';
import type { TrayReader } from './reader';
import { TrayContext } from './context';
import type { NewestRevisions } from './pin';

async function newestIfThere(): Promise<NewestRevisions> {
  try {
    const { scenarios } = await shellFacts();
    return Object.fromEntries(scenarios.map(({ id, headNumber }) => [id, headNumber]));
  } catch {
    // The page says at its place what failed; charts that name their revision can be added all the same.
    return {};
  }
}

async function readerIfThere(): Promise<TrayReader> {
  try {
    const me = await (await api()).session.me();
    if (me.kind === 'visitor') return 'visitor';
    return me.permissions.includes('briefings.write') ? 'writer' : 'reader';
  } catch {
    return 'visitor';
  }
}

/** What charts within need to be collected: which revisions are the newest. */
export async function TrayCollecting({ children }: { readonly children: ReactNode }) {
  return <TrayContext newest={await newestIfThere()}>{children}</TrayContext>;
}

/** The tray at the foot of the window; nothing if it is empty. */
export async function TrayFrame() {
  return <TrayGate reader={await readerIfThere()} />;
}
