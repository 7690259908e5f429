'use client';

import { editDraft, emptyDraft, redoDraft, undoDraft, type Draft, type DraftEdit } from '@waveguide/forecasts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { draftKey, readDraft, writeDraft } from './draft-storage';

export interface DraftControls {
  readonly draft: Draft;
  /** Whether the draft was found on this device when the page opened. */
  readonly restored: boolean;
  readonly edit: (key: string, edit: DraftEdit | null, gesture: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
  /** Puts another draft in place, for instance over a newer revision. */
  readonly replace: (draft: Draft) => void;
  /** Whether this device can keep the draft; private windows may refuse. */
  readonly kept: boolean;
}

function stored(scenarioId: string): Draft | null {
  try {
    const draft = readDraft(window.localStorage.getItem(draftKey(scenarioId)));
    return draft?.scenarioId === scenarioId ? draft : null;
  } catch {
    return null;
  }
}

function keep(draft: Draft): boolean {
  try {
    const key = draftKey(draft.scenarioId);
    if (draft.past.length === 0 && draft.future.length === 0 && Object.keys(draft.edits).length === 0)
      window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, writeDraft(draft));
    return true;
  } catch {
    return false;
  }
}

/** The draft of a scenario, kept on this device at each step so that neither a reload nor a crash loses it. */
export function useDraft(scenarioId: string, headNumber: number): DraftControls {
  const [draft, setDraft] = useState(() => emptyDraft(scenarioId, headNumber));
  const [restored, setRestored] = useState(false);
  const [kept, setKept] = useState(true);
  const current = useRef(draft);

  const put = useCallback((next: Draft) => {
    current.current = next;
    setDraft(next);
    setKept(keep(next));
  }, []);

  // The server has no drafts, so the first paint shows the published revision and the draft follows at once.
  useEffect(() => {
    const found = stored(scenarioId);
    if (found === null) return;
    current.current = found;
    setDraft(found);
    setRestored(Object.keys(found.edits).length > 0);
  }, [scenarioId]);

  return {
    draft,
    restored,
    kept,
    edit: useCallback((key, edit, gesture) => put(editDraft(current.current, { key, edit, gesture })), [put]),
    undo: useCallback(() => put(undoDraft(current.current)), [put]),
    redo: useCallback(() => put(redoDraft(current.current)), [put]),
    discard: useCallback(() => put(emptyDraft(scenarioId, headNumber)), [put, scenarioId, headNumber]),
    replace: put,
  };
}
