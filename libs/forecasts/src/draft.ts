import type { Distribution } from '@waveguide/probability';
import type { AssumptionValue } from './assumption';
import { canonicalJson } from './revision-hash';

/** What a draft says about one assumption in place of the published value. */
export interface DraftEdit {
  readonly distribution: Distribution;
  /** Why; empty until the analyst says so. */
  readonly rationale: string;
  readonly sourceIds: readonly string[];
}

/** One step of editing, as data: it can be undone, redone and kept. */
export interface DraftStep {
  readonly key: string;
  /** Null: the published value stood. */
  readonly before: DraftEdit | null;
  readonly after: DraftEdit | null;
  /** Edits of one gesture, such as the keystrokes in one field or one drag, are one step. Null stands alone. */
  readonly gesture: string | null;
}

/** Unpublished edits over one revision of a scenario, with everything that can be undone and redone. */
export interface Draft {
  readonly scenarioId: string;
  /** The revision that is being edited. */
  readonly parentNumber: number;
  readonly edits: Readonly<Record<string, DraftEdit>>;
  /** Oldest first. */
  readonly past: readonly DraftStep[];
  /** Next to be redone first. */
  readonly future: readonly DraftStep[];
}

/** Steps that are kept for undoing; older ones are forgotten. */
export const KEPT_STEPS = 500;

/** A draft that changes nothing. */
export function emptyDraft(scenarioId: string, parentNumber: number): Draft {
  return { scenarioId, parentNumber, edits: {}, past: [], future: [] };
}

function withEdit(edits: Draft['edits'], key: string, edit: DraftEdit | null): Draft['edits'] {
  const others = Object.fromEntries(Object.entries(edits).filter(([other]) => other !== key));
  return edit === null ? others : { ...others, [key]: edit };
}

function sameEdit(a: DraftEdit | null, b: DraftEdit | null): boolean {
  return a === b || (a !== null && b !== null && canonicalJson({ ...a }) === canonicalJson({ ...b }));
}

/** Puts an edit over a published value (null takes it back). What was undone can no longer be redone. */
export function editDraft(
  draft: Draft,
  o: { readonly key: string; readonly edit: DraftEdit | null; readonly gesture: string | null },
): Draft {
  const before = draft.edits[o.key] ?? null;
  if (sameEdit(before, o.edit)) return draft;
  const last = draft.past.at(-1);
  const continues = o.gesture !== null && last !== undefined && last.key === o.key && last.gesture === o.gesture;
  const step: DraftStep = { key: o.key, before: continues ? last.before : before, after: o.edit, gesture: o.gesture };
  const earlier = continues ? draft.past.slice(0, -1) : draft.past;
  return {
    ...draft,
    edits: withEdit(draft.edits, o.key, o.edit),
    past: [...earlier, step].slice(-KEPT_STEPS),
    future: [],
  };
}

/** Takes the last step back; the same draft where there is none. */
export function undoDraft(draft: Draft): Draft {
  const step = draft.past.at(-1);
  if (step === undefined) return draft;
  return {
    ...draft,
    edits: withEdit(draft.edits, step.key, step.before),
    past: draft.past.slice(0, -1),
    future: [step, ...draft.future],
  };
}

/** Does the last undone step again; the same draft where there is none. */
export function redoDraft(draft: Draft): Draft {
  const [step, ...rest] = draft.future;
  if (step === undefined) return draft;
  return { ...draft, edits: withEdit(draft.edits, step.key, step.after), past: [...draft.past, step], future: rest };
}

/** The published values with the draft's edits over them; an edited value's basis becomes the analyst's judgement. */
export function draftValues(published: readonly AssumptionValue[], draft: Draft): readonly AssumptionValue[] {
  return published.map((value) => {
    const edit = draft.edits[value.key];
    return edit === undefined
      ? value
      : { key: value.key, basis: 'analyst judgement', ...edit, sourceIds: [...edit.sourceIds] };
  });
}

/** Whether the draft moves this assumption's number, or changes only its reasons. */
export function movesNumber(edit: DraftEdit, published: AssumptionValue): boolean {
  return canonicalJson(edit.distribution) !== canonicalJson(published.distribution);
}
