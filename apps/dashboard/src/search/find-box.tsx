'use client';

import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import styles from './find-box.module.css';

const load = () => import('./find-dialog');
const FindDialog = lazy(async () => ({ default: (await load()).FindDialog }));

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** A question that is open already keeps the keyboard. */
const somethingIsOpen = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** Whether a key asks for the search: Ctrl K (Command K) anywhere, and `/` where nobody is typing. */
function asksToFind(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.isComposing || somethingIsOpen()) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && !isTyping(event.target);
}

/** The search in the masthead: a form to its page, over which a dialog comes once there is a script. */
export function FindBox() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!asksToFind(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <form
        role="search"
        action="/search"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        <button
          type="submit"
          className={styles.box}
          aria-label="Find"
          aria-haspopup="dialog"
          aria-keyshortcuts="Control+K /"
          onPointerEnter={() => void load()}
          onFocus={() => void load()}
        >
          <Search aria-hidden />
          <span>Find</span>
          <kbd>Ctrl K</kbd>
        </button>
      </form>
      {open && (
        <Suspense fallback={null}>
          <FindDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
