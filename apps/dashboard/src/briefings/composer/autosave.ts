import type { Problem } from '@waveguide/api';
import type { BriefingContent } from '@waveguide/briefings';
import type { Result } from '@waveguide/quantity';

/** What the server has: the content that it stored under a version. */
export interface SavedBriefing {
  readonly version: number;
  readonly content: BriefingContent;
}

/**
 * - `saved`: the server has everything.
 * - `waiting`: there are edits, and the pause in typing is awaited.
 * - `saving`: on its way; edits made meanwhile go with the next.
 * - `failed`: the server did not take it. The edits stay, and the next edit or a retry sends them again.
 * - `out-of-date`: somebody else saved in between; nothing is sent until one side is chosen.
 */
export type SaveState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' }
  | { readonly kind: 'failed' | 'out-of-date'; readonly problem: Problem };

export interface AutosaveSituation {
  readonly saved: SavedBriefing;
  readonly state: SaveState;
}

export interface AutosaveHost {
  /** Stores a content over what the server has. */
  readonly send: (
    content: BriefingContent,
    over: SavedBriefing,
  ) => Promise<Result<{ readonly version: number }, Problem>>;
  /** Keeps edits that the server does not have if they survive the page; null: it has everything. */
  readonly keep: (draft: SavedBriefing | null) => void;
  /** Does something after the pause in typing; the answer calls it off. */
  readonly afterPause: (work: () => void) => () => void;
}

export interface Autosave {
  readonly situation: () => AutosaveSituation;
  readonly subscribe: (listener: () => void) => () => void;
  /** The content as it stands after an edit. */
  readonly offer: (content: BriefingContent) => void;
  /** Sends what waits, without waiting for the pause; also what failed. */
  readonly flush: () => void;
  /** Takes what the server has as the new ground, with edits over it where `content` is another. */
  readonly settle: (saved: SavedBriefing, content: BriefingContent) => void;
}

/** Saves edits by themselves: after a pause, one at a time, the newest content each time, and never without keeping what is not saved. */
export function createAutosave(start: SavedBriefing, host: AutosaveHost): Autosave {
  const listeners = new Set<() => void>();
  let situation: AutosaveSituation = { saved: start, state: { kind: 'saved' } };
  let wanted = start.content;
  let callOff = () => {};

  const put = (next: AutosaveSituation) => {
    situation = next;
    for (const listener of listeners) listener();
  };
  const keep = () => host.keep(wanted === situation.saved.content ? null : { ...situation.saved, content: wanted });
  const stuck = () => situation.state.kind === 'saving' || situation.state.kind === 'out-of-date';

  const send = async () => {
    callOff();
    if (stuck() || wanted === situation.saved.content) return;
    const content = wanted;
    const context = situation.saved;
    put({ saved: context, state: { kind: 'saving' } });
    const answer = await host.send(content, context);
    // Somebody chose another ground while this was on its way.
    if (situation.saved !== context) return;
    if (!answer.ok) {
      const kind = answer.error.kind === 'out-of-date' ? 'out-of-date' : 'failed';
      put({ saved: context, state: { kind, problem: answer.error } });
      return;
    }
    put({ saved: { version: answer.value.version, content }, state: { kind: 'saved' } });
    keep();
    if (wanted !== content) wait();
  };

  const wait = () => {
    callOff();
    if (stuck()) return;
    put({ ...situation, state: { kind: wanted === situation.saved.content ? 'saved' : 'waiting' } });
    if (wanted !== situation.saved.content) callOff = host.afterPause(() => void send());
  };

  return {
    situation: () => situation,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offer: (content) => {
      wanted = content;
      keep();
      wait();
    },
    flush: () => void send(),
    settle: (saved, content) => {
      callOff();
      wanted = content;
      put({ saved, state: { kind: 'saved' } });
      keep();
      wait();
    },
  };
}
