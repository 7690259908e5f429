import type { BriefingContent } from '@waveguide/briefings';

/** Steps that can be taken back. */
export const KEPT_STEPS = 200;

/** A briefing's content with the way it came about, so that every edit can be taken back. */
export interface ContentHistory {
  readonly content: BriefingContent;
  /** Contents before, oldest first. */
  readonly past: readonly BriefingContent[];
  /** Contents that were taken back, next first. */
  readonly future: readonly BriefingContent[];
  /** What the last edit belonged to; edits of one gesture, such as typing into a field, are one step. Null: a step of its own. */
  readonly gesture: string | null;
}

export interface ContentEdit {
  readonly content: BriefingContent;
  readonly gesture: string | null;
}

export function startHistory(content: BriefingContent): ContentHistory {
  return { content, past: [], future: [], gesture: null };
}

/** The history after an edit. What had been taken back is gone, as everywhere. */
export function edited(history: ContentHistory, { content, gesture }: ContentEdit): ContentHistory {
  if (content === history.content) return history;
  const continues = gesture !== null && gesture === history.gesture;
  return {
    content,
    past: continues ? history.past : [...history.past, history.content].slice(-KEPT_STEPS),
    future: [],
    gesture,
  };
}

/** Ends the gesture: what is typed next is a step of its own. */
export function gestureEnded(history: ContentHistory): ContentHistory {
  return history.gesture === null ? history : { ...history, gesture: null };
}

/** The history with its last step taken back; itself if there is none. */
export function undone(history: ContentHistory): ContentHistory {
  const before = history.past[history.past.length - 1];
  if (before === undefined) return history;
  return {
    content: before,
    past: history.past.slice(0, -1),
    future: [history.content, ...history.future],
    gesture: null,
  };
}

/** The history with the step that was taken back last done again; itself if there is none. */
export function redone(history: ContentHistory): ContentHistory {
  const [after, ...rest] = history.future;
  if (after === undefined) return history;
  return { content: after, past: [...history.past, history.content], future: rest, gesture: null };
}
