'use client';

import {
  changesAnything,
  correlateDraft,
  editDraft,
  editDraftTogether,
  emptyDraft,
  redoDraft,
  undoDraft,
  type Draft,
  type DraftCorrelations,
  type DraftEdit,
} from '@waveguide/forecasts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { draftKey, readDraft, writeDraft } from './storage';

export interface DraftControls {
  readonly draft: Draft;
  /** Whether the draft was found on this device when the page opened. */
  readonly restored: boolean;
  readonly edit: (key: string, edit: DraftEdit | null, gesture: string | null) => void;
  /** Several edits as one step, as a helper proposes them. */
  readonly editTogether: (edits: ReadonlyMap<string, DraftEdit | null>) => void;
  readonly correlate: (correlations: DraftCorrelations) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly discard: () => void;
  /** Puts another draft in place, for instance over a newer revision. */
  readonly replace: (draft: Draft) => void;
  /** Whether this device can keep the draft; private windows may refuse. */
  readonly kept: boolean;
  /** Whether the draft follows edits made in another tab. */
  readonly followed: boolean;
  /** Another tab's draft, where both were edited apart; nothing is kept until one is chosen. */
  readonly rival: Draft | null;
  readonly choose: (side: 'mine' | 'theirs') => void;
}

/** What this device keeps of a scenario's draft; null if it keeps nothing, or refuses to say. */
function kept(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A draft that changes nothing is begun on the newest revision, whichever was the newest when it was emptied. */
const onHead = (draft: Draft, headNumber: number): Draft =>
  changesAnything(draft) || draft.parentNumber === headNumber || draft.past.length > 0
    ? draft
    : emptyDraft(draft.scenarioId, headNumber);

function keep(key: string, text: string | null): boolean {
  try {
    if (text === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The draft of a scenario, kept on this device at each step so that neither a reload nor a crash loses it. Tabs share it: each follows
 * the others' steps, and one that missed some (a browser may put tabs to sleep) asks before it writes over them.
 */
export function useDraft(scenarioId: string, headNumber: number): DraftControls {
  const key = draftKey(scenarioId);
  const [draft, setDraft] = useState(() => emptyDraft(scenarioId, headNumber));
  const [restored, setRestored] = useState(false);
  const [able, setAble] = useState(true);
  const [followed, setFollowed] = useState(false);
  const [rival, setRival] = useState<Draft | null>(null);
  const current = useRef(draft);
  /** The kept text that the draft in view came from or was written as. */
  const seen = useRef<string | null>(null);

  const show = useCallback((next: Draft) => {
    current.current = next;
    setDraft(next);
  }, []);

  const write = useCallback(
    (next: Draft) => {
      const text = writeDraft(next);
      seen.current = text;
      setRival(null);
      setAble(keep(key, text));
    },
    [key],
  );

  const put = useCallback(
    (next: Draft) => {
      show(next);
      const there = kept(key);
      const other = there === seen.current ? null : readDraft(there);
      if (other?.scenarioId === scenarioId) setRival(other);
      else write(next);
    },
    [key, scenarioId, show, write],
  );

  // The server has no drafts, so the first paint shows the published revision and the draft follows at once.
  useEffect(() => {
    let wanted = true;
    queueMicrotask(() => {
      if (!wanted) return;
      const text = kept(key);
      const found = readDraft(text);
      seen.current = text;
      if (found?.scenarioId !== scenarioId) return;
      show(found);
      setRestored(changesAnything(found));
    });
    return () => {
      wanted = false;
    };
  }, [key, scenarioId, show]);

  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.storageArea !== window.localStorage || event.key !== key) return;
      const theirs = readDraft(event.newValue) ?? emptyDraft(scenarioId, headNumber);
      const apart =
        event.oldValue !== seen.current && event.newValue !== seen.current && changesAnything(current.current);
      if (apart) {
        setRival(theirs);
        return;
      }
      seen.current = event.newValue;
      show(theirs);
      setFollowed(true);
      setRival(null);
    };
    window.addEventListener('storage', follow);
    return () => window.removeEventListener('storage', follow);
  }, [key, scenarioId, headNumber, show]);

  const steps = useMemo(
    () => ({
      edit: (driver: string, edit: DraftEdit | null, gesture: string | null) =>
        put(editDraft(onHead(current.current, headNumber), { key: driver, edit, gesture })),
      editTogether: (edits: ReadonlyMap<string, DraftEdit | null>) =>
        put(editDraftTogether(onHead(current.current, headNumber), edits)),
      correlate: (correlations: DraftCorrelations) =>
        put(correlateDraft(onHead(current.current, headNumber), correlations)),
      undo: () => put(undoDraft(current.current)),
      redo: () => put(redoDraft(current.current)),
      discard: () => put(emptyDraft(scenarioId, headNumber)),
    }),
    [put, scenarioId, headNumber],
  );
  const choose = useCallback(
    (side: 'mine' | 'theirs') => {
      if (side === 'theirs' && rival !== null) show(rival);
      write(current.current);
    },
    [rival, show, write],
  );
  return { draft, restored, kept: able, followed, rival, choose, replace: put, ...steps };
}
