'use client';

import { changesAnything } from '@waveguide/forecasts';
import { Button, Notice } from '@waveguide/ui';
import type { DraftControls } from './use-draft';

const count = (edits: Readonly<Record<string, unknown>>) => {
  const { length } = Object.keys(edits);
  return `${length} ${length === 1 ? 'driver' : 'drivers'} changed`;
};

/** Where the draft came from and whether it is safe. */
export function DraftNotices({ controls }: { readonly controls: DraftControls }) {
  const { draft, rival } = controls;
  if (rival !== null)
    return (
      <Notice
        tone="signal"
        action={
          <>
            <Button onClick={() => controls.choose('mine')}>Keep this tab’s</Button>{' '}
            <Button onClick={() => controls.choose('theirs')}>Take the other’s</Button>
          </>
        }
      >
        Another tab changed this draft while this one did not listen: here {count(draft.edits)}, there{' '}
        {count(rival.edits)}. Nothing is written over until you choose; the other tab keeps its own until then.
      </Notice>
    );
  return (
    <>
      {controls.restored && changesAnything(draft) && (
        <Notice>Your draft was kept on this device and is back, with everything that can be undone.</Notice>
      )}
      {controls.followed && (
        <Notice>This draft is open in another tab too; each tab follows what is changed in the other.</Notice>
      )}
      {!controls.kept && (
        <Notice tone="caution">
          This browser refuses to keep the draft: it will be gone when the page is closed. Publish before you leave.
        </Notice>
      )}
    </>
  );
}
