'use client';

import { Notice, TextAction } from '@waveguide/ui';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { TrayReader } from './reader';
import { TrayItemList } from './item-list';
import { CreateBriefingFromTray } from './create-briefing-from-tray';
import { TraySignIn } from './sign-in';
import { addToTray, readTray, subscribeTray, type TrayItem } from './storage';
import { useCreateBriefingFromTray, type TrayOutcome } from './use-create-briefing-from-tray';
import styles from './bar.module.css';

const NOTHING: readonly TrayItem[] = [];

function Outcome({ outcome, onForget }: { readonly outcome: TrayOutcome; readonly onForget: () => void }) {
  return (
    <div className={styles.outcome}>
      <Notice
        tone={outcome.tone}
        action={
          <>
            {outcome.briefingId !== null && <Link href={`/briefings/${outcome.briefingId}`}>Open it</Link>}
            <TextAction aria-label="Close this message" onClick={onForget}>
              <X aria-hidden />
            </TextAction>
          </>
        }
      >
        {outcome.message}
      </Notice>
    </div>
  );
}

interface EmptiedProps {
  readonly count: number;
  readonly onUndo: () => void;
  readonly onForget: () => void;
}

/** Says that the tray was emptied, and takes it back. */
function Emptied({ count, onUndo, onForget }: EmptiedProps) {
  return (
    <div className={styles.outcome}>
      <Notice
        action={
          <>
            {/* The button that emptied the tray went with it. */}
            <TextAction autoFocus onClick={onUndo}>
              Undo
            </TextAction>
            <TextAction aria-label="Close this message" onClick={onForget}>
              <X aria-hidden />
            </TextAction>
          </>
        }
      >
        {count === 1 ? 'The chart was' : `${count} charts were`} taken out of the tray.
      </Notice>
    </div>
  );
}

/**
 * The charts that somebody collected, at the foot of the window. It stands in the flow of the page, so that the page's end is not
 * under it, and what gets the focus is scrolled clear of it.
 */
export function TrayBar({ reader }: { readonly reader: TrayReader }) {
  const items = useSyncExternalStore(subscribeTray, readTray, () => NOTHING);
  const [open, setOpen] = useState(false);
  const making = useCreateBriefingFromTray();
  const [emptied, setEmptied] = useState<readonly TrayItem[]>(NOTHING);
  const panel = useId();
  const bar = useRef<HTMLElement>(null);
  const empty = items.length === 0;
  useEffect(() => {
    // The button that emptied the tray went with it.
    if (empty && document.activeElement === document.body)
      document.getElementById('content')?.focus({ preventScroll: true });
  }, [empty]);
  // What is collected after that is a tray of its own.
  if (!empty && emptied.length > 0) setEmptied(NOTHING);
  const taken = empty ? emptied : NOTHING;
  if (empty && making.outcome === null && taken.length === 0) return null;
  return (
    <section
      ref={bar}
      tabIndex={-1}
      className={styles.bar}
      aria-label="Tray of charts for a briefing"
      data-open={open && !empty}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) setOpen(false);
      }}
    >
      <div className={styles.wrap}>
        {making.outcome !== null && <Outcome outcome={making.outcome} onForget={making.forget} />}
        {taken.length > 0 && (
          <Emptied
            count={taken.length}
            onUndo={() => {
              for (const item of taken) addToTray(item);
              bar.current?.focus();
            }}
            onForget={() => setEmptied(NOTHING)}
          />
        )}
        {!empty && (
          <>
            <div className={styles.line}>
              <TextAction aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
                {open ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
                <b>
                  {items.length} {items.length === 1 ? 'chart' : 'charts'} in the tray
                </b>
              </TextAction>
              {reader === 'writer' ? (
                <CreateBriefingFromTray items={items} making={making} />
              ) : (
                <TraySignIn reader={reader} />
              )}
            </div>
            <div id={panel} className={styles.panel} hidden={!open}>
              {open && <TrayItemList items={items} onEmptied={setEmptied} />}
            </div>
          </>
        )}
      </div>
    </section>
  );
}
