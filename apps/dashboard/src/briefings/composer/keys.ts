'use client';

import { useEffect } from 'react';

/** Whether an element has words of its own that are part of no briefing, whose own undo comes first. */
const hasItsOwnUndo = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('[data-own-undo]') !== null;

/** Control or Command with Z undoes, with Shift Z or Y redoes: also inside the fields, whose words are steps of the same history. */
export function useComposerKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || hasItsOwnUndo(event.target)) return;
      const key = event.key.toLowerCase();
      const redoes = (key === 'z' && event.shiftKey) || key === 'y';
      if (!redoes && key !== 'z') return;
      event.preventDefault();
      (redoes ? redo : undo)();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo, redo]);
}
