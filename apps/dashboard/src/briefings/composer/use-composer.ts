'use client';

import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RouterInputs, RouterOutputs } from '@waveguide/api';
import type { BriefingContent } from '@waveguide/briefings';
import { err, ok } from '@waveguide/quantity';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { problemOf } from '../../trpc/problem-of';
import { createAutosave, type SavedBriefing, type SaveState } from './autosave';
import { keepBriefingDraft, keptBriefingDraft } from './draft';
import { edited, gestureEnded, redone, startHistory, undone, type ContentHistory } from './history';
import { picturesAfter, picturesAt, type PictureVersions } from './picture-versions';

export type LoadedBriefing = RouterOutputs['briefings']['byId'];

/** Changes the content; the gesture names what is typed in one go, so that it is one step to take back. */
export type ChangeContent = (change: (content: BriefingContent) => BriefingContent, gesture?: string) => void;

export interface Composer {
  readonly content: BriefingContent;
  readonly saved: SavedBriefing;
  readonly save: SaveState;
  readonly pictures: PictureVersions;
  readonly change: ChangeContent;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Sends what is not saved without waiting. */
  readonly flush: () => void;
  /** Takes what the server has in place of the content; the content before can be brought back with undo. */
  readonly adopt: (theirs: SavedBriefing) => void;
  /** Whether this device keeps edits that the server does not have. */
  readonly kept: boolean;
  /** Whether edits were found on this device when the page opened. */
  readonly restored: boolean;
}

const PAUSE_MS = 400;

/** Content as a request takes it, whose types know no read-only lists. */
export const sendable = (content: BriefingContent) => content as RouterInputs['briefings']['save']['content'];

/** Alike as JSON, whatever the order of keys: the database has one of its own. */
const alike = (a: BriefingContent, b: BriefingContent) => hashKey([a]) === hashKey([b]);

function afterPause(work: () => void): () => void {
  const timer = setTimeout(work, PAUSE_MS);
  return () => clearTimeout(timer);
}

/** A briefing under edit: its content with undo, saved by itself, kept on this device until the server has it. */
export function useComposer(loaded: LoadedBriefing): Composer {
  const { id } = loaded;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const [kept, setKept] = useState(true);
  const [restored, setRestored] = useState(false);
  const [history, setHistory] = useState<ContentHistory>(() => startHistory(loaded.content));
  const [pictures, setPictures] = useState<PictureVersions>(() => picturesAt(loaded.content, loaded.version));
  const current = useRef(history);

  const [autosave] = useState(() =>
    createAutosave(
      { version: loaded.version, content: loaded.content },
      {
        afterPause,
        keep: (draft) => setKept(keepBriefingDraft(id, draft)),
        send: async (content, { version, content: before }) => {
          try {
            const answer = await client.briefings.save.mutate({ id, version, content: sendable(content) });
            setPictures((versions) => picturesAfter(versions, { before, after: content, version: answer.version }));
            void queries.invalidateQueries({ queryKey: trpc.briefings.preflight.queryKey({ id }) });
            queries.setQueryData(trpc.briefings.byId.queryKey({ id }), (old) =>
              old === undefined ? old : { ...old, ...answer, content: sendable(content) },
            );
            return ok(answer);
          } catch (error) {
            const problem = problemOf(error);
            if (problem.kind !== 'out-of-date') return err(problem);
            // What was saved as the page was left counts as saved, even though its answer never arrived.
            const theirs = await client.briefings.byId.query({ id }).catch(() => null);
            if (theirs === null || !alike(theirs.content, content)) return err(problem);
            setPictures(picturesAt(content, theirs.version));
            return ok(theirs);
          }
        },
      },
    ),
  );
  const situation = useSyncExternalStore(autosave.subscribe, autosave.situation, autosave.situation);

  const show = useCallback((next: ContentHistory) => {
    current.current = next;
    setHistory(next);
  }, []);
  const put = useCallback(
    (next: ContentHistory) => {
      if (next === current.current) return;
      show(next);
      autosave.offer(next.content);
    },
    [autosave, show],
  );
  const adopt = useCallback(
    (theirs: SavedBriefing) => {
      const untouched = current.current.past.length === 0 && current.current.future.length === 0;
      show(
        untouched ? startHistory(theirs.content) : edited(current.current, { content: theirs.content, gesture: null }),
      );
      setPictures(picturesAt(theirs.content, theirs.version));
      autosave.settle(theirs, theirs.content);
      void queries.invalidateQueries({ queryKey: trpc.briefings.preflight.queryKey({ id }) });
    },
    [autosave, id, queries, show, trpc],
  );

  // A pause ends what was typed in one go.
  useEffect(
    () =>
      autosave.subscribe(() => {
        if (autosave.situation().state.kind !== 'waiting') current.current = gestureEnded(current.current);
      }),
    [autosave],
  );

  // Edits that an earlier visit could not save go over the version that they were made from; the server says if that is not the newest.
  useEffect(() => {
    let wanted = true;
    queueMicrotask(() => {
      const draft = wanted ? keptBriefingDraft(id) : null;
      if (draft === null) return;
      const { saved } = autosave.situation();
      if (alike(draft.content, saved.content)) {
        keepBriefingDraft(id, null);
        return;
      }
      show(edited(current.current, { content: draft.content, gesture: null }));
      autosave.settle({ version: draft.version, content: saved.content }, draft.content);
      setRestored(true);
    });
    return () => {
      wanted = false;
    };
  }, [autosave, id, show]);

  // Going elsewhere must not wait for the pause; coming back, or online again, is a good moment to try once more.
  useEffect(() => {
    const flush = () => autosave.flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [autosave]);

  // Somebody else's save is followed as long as nothing here is unsaved. So is one's own of a moment before a reload, which arrived after
  // the server had read the page.
  const newest = useQuery(trpc.briefings.byId.queryOptions({ id }, { refetchOnMount: 'always' })).data;
  useEffect(() => {
    if (newest === undefined || autosave.situation().state.kind !== 'saved') return;
    if (newest.version > autosave.situation().saved.version) queueMicrotask(() => adopt(newest));
  }, [newest, autosave, adopt]);

  return {
    content: history.content,
    saved: situation.saved,
    save: situation.state,
    pictures,
    change: useCallback(
      (change, gesture) =>
        put(edited(current.current, { content: change(current.current.content), gesture: gesture ?? null })),
      [put],
    ),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: useCallback(() => put(undone(current.current)), [put]),
    redo: useCallback(() => put(redone(current.current)), [put]),
    flush: autosave.flush,
    adopt,
    kept,
    restored,
  };
}
