'use client';

import { useEffect } from 'react';

/** Control or Command with Z undoes, with Shift Z or Y redoes; inside a text field the field's own undo comes first. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (event.target instanceof HTMLTextAreaElement) return;
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
