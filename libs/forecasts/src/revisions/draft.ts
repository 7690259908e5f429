import type { Distribution } from '@waveguide/probability';
import type { AssumptionValue } from '../model/assumption';
import { canonicalCorrelations, diffCorrelations, type RankCorrelation } from '../model/rank-correlations';
import { canonicalJson } from './content-hash';

/** What a draft says about one assumption in place of the published value. */
export interface DraftEdit {
  readonly distribution: Distribution;
  /** Why; empty until the analyst says so. */
  readonly rationale: string;
  readonly sourceIds: readonly string[];
}

/** What a step does to one assumption; null: the published value stood, or stands again. */
export interface DraftChange {
  readonly key: string;
  readonly before: DraftEdit | null;
  readonly after: DraftEdit | null;
}

/** One step of editing, as data: it can be undone, redone and kept. */
export type DraftStep =
  | {
      readonly kind: 'edits';
      /** Each assumption at most once; several if a helper moves them together. */
      readonly changes: readonly DraftChange[];
      /** Edits of one gesture, such as the keystrokes in one field or one drag, are one step. Null stands alone. */
      readonly gesture: string | null;
    }
  | { readonly kind: 'correlations'; readonly before: DraftCorrelations; readonly after: DraftCorrelations };

/** All rank correlations that a draft states; null: the published ones stand. */
export type DraftCorrelations = readonly RankCorrelation[] | null;

/** Unpublished edits over one revision of a scenario, with everything that can be undone and redone. */
export interface Draft {
  readonly scenarioId: string;
  /** The revision that is being edited. */
  readonly parentNumber: number;
  readonly edits: Readonly<Record<string, DraftEdit>>;
  readonly correlations: DraftCorrelations;
  /** Oldest first. */
  readonly past: readonly DraftStep[];
  /** Next to be redone first. */
  readonly future: readonly DraftStep[];
}

/** Steps that are kept for undoing; older ones are forgotten. */
export const KEPT_STEPS = 500;

/** A draft that changes nothing. */
export function emptyDraft(scenarioId: string, parentNumber: number): Draft {
  return { scenarioId, parentNumber, edits: {}, correlations: null, past: [], future: [] };
}

/** Whether a draft says anything that is not published. */
export function changesAnything({ edits, correlations }: Pick<Draft, 'edits' | 'correlations'>): boolean {
  return correlations !== null || Object.keys(edits).length > 0;
}

/**
 * An edit of a range, or null if it says again what is published: the same range and sources, and no reason. Who types a value back to
 * where it was has changed nothing.
 */
export function editUnlessPublished(
  edit: DraftEdit,
  { distribution, sourceIds }: Pick<AssumptionValue, 'distribution' | 'sourceIds'>,
): DraftEdit | null {
  const same =
    edit.rationale.trim() === '' &&
    canonicalJson({ of: edit.distribution }) === canonicalJson({ of: distribution }) &&
    canonicalJson({ of: [...edit.sourceIds].sort() }) === canonicalJson({ of: [...sourceIds].sort() });
  return same ? null : edit;
}

function withEdit(edits: Draft['edits'], key: string, edit: DraftEdit | null): Draft['edits'] {
  const others = Object.fromEntries(Object.entries(edits).filter(([other]) => other !== key));
  return edit === null ? others : { ...others, [key]: edit };
}

function sameEdit(a: DraftEdit | null, b: DraftEdit | null): boolean {
  return a === b || (a !== null && b !== null && canonicalJson({ ...a }) === canonicalJson({ ...b }));
}

function sameCorrelations(a: DraftCorrelations, b: DraftCorrelations): boolean {
  return a === b || (a !== null && b !== null && diffCorrelations(a, b).length === 0);
}

function taken(draft: Draft, step: DraftStep, earlier: Draft['past']): Draft {
  return { ...carriedOut(draft, step), past: [...earlier, step].slice(-KEPT_STEPS), future: [] };
}

function carriedOut(draft: Draft, step: DraftStep): Draft {
  if (step.kind === 'correlations') return { ...draft, correlations: step.after };
  const edits = step.changes.reduce((done, { key, after }) => withEdit(done, key, after), draft.edits);
  return { ...draft, edits };
}

function reversed(step: DraftStep): DraftStep {
  if (step.kind === 'correlations') return { ...step, before: step.after, after: step.before };
  return { ...step, changes: step.changes.map(({ key, before, after }) => ({ key, before: after, after: before })) };
}

/** Puts an edit over a published value (null takes it back). What was undone can no longer be redone. */
export function editDraft(
  draft: Draft,
  o: { readonly key: string; readonly edit: DraftEdit | null; readonly gesture: string | null },
): Draft {
  const before = draft.edits[o.key] ?? null;
  if (sameEdit(before, o.edit)) return draft;
  const last = draft.past.at(-1);
  const begun =
    o.gesture !== null && last?.kind === 'edits' && last.gesture === o.gesture && last.changes.length === 1
      ? last.changes.find(({ key }) => key === o.key)
      : undefined;
  const change = { key: o.key, before: begun === undefined ? before : begun.before, after: o.edit };
  const earlier = begun === undefined ? draft.past : draft.past.slice(0, -1);
  return taken(draft, { kind: 'edits', changes: [change], gesture: o.gesture }, earlier);
}

/** Puts edits over several published values in one step, as a helper proposes them; of two for one key the later holds. */
export function editDraftTogether(draft: Draft, edits: ReadonlyMap<string, DraftEdit | null>): Draft {
  const changes = [...edits].flatMap(([key, after]): DraftChange[] => {
    const before = draft.edits[key] ?? null;
    return sameEdit(before, after) ? [] : [{ key, before, after }];
  });
  return changes.length === 0 ? draft : taken(draft, { kind: 'edits', changes, gesture: null }, draft.past);
}

/** States all rank correlations (null takes the published ones back). */
export function correlateDraft(draft: Draft, correlations: DraftCorrelations): Draft {
  const after = correlations === null ? null : canonicalCorrelations(correlations);
  if (sameCorrelations(draft.correlations, after)) return draft;
  return taken(draft, { kind: 'correlations', before: draft.correlations, after }, draft.past);
}

/** Takes the last step back; the same draft if there is none. */
export function undoDraft(draft: Draft): Draft {
  const step = draft.past.at(-1);
  if (step === undefined) return draft;
  return {
    ...carriedOut(draft, reversed(step)),
    past: draft.past.slice(0, -1),
    future: [step, ...draft.future],
  };
}

/** Does the last undone step again; the same draft if there is none. */
export function redoDraft(draft: Draft): Draft {
  const [step, ...rest] = draft.future;
  if (step === undefined) return draft;
  return { ...carriedOut(draft, step), past: [...draft.past, step], future: rest };
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
