import { canonicalCorrelations, correlatedPair, emptyDraft, type Draft } from '@waveguide/forecasts';
import type { RevisionConflict, Side } from './conflict-panel';

/**
 * The correlations of a draft over the newest revision: both sides joined if they can be; otherwise the draft's own, with the
 * newest revision's in the pairs if that side was chosen. A draft that states none leaves those of the newest revision.
 */
function joinedCorrelations(draft: Draft, conflict: RevisionConflict, sides: ReadonlyMap<string, Side>) {
  if (draft.correlations === null) return null;
  if (conflict.mergedCorrelations !== undefined) return conflict.mergedCorrelations;
  const given = (conflict.correlations ?? []).filter((pair) => sides.get(correlatedPair(pair)) === 'theirs');
  const names = new Set(given.map(correlatedPair));
  const own = draft.correlations.filter((pair) => !names.has(correlatedPair(pair)));
  const theirs = given.map(({ keyA, keyB, theirs: value }) => ({ keyA, keyB, rankCorrelation: value ?? 0 }));
  return canonicalCorrelations([...own, ...theirs]);
}

/**
 * The draft over the newest revision: edits that only the draft made are kept, those that both made alike are published already and
 * go, and where both differ the chosen side decides. Undoing starts anew, since the steps before led elsewhere.
 */
export function resolveConflict(draft: Draft, conflict: RevisionConflict, sides: ReadonlyMap<string, Side>): Draft {
  const settled = new Set(
    conflict.drivers
      .filter(({ key, changedBy }) => changedBy === 'same' || (changedBy === 'both' && sides.get(key) === 'theirs'))
      .map(({ key }) => key),
  );
  const edits = Object.fromEntries(Object.entries(draft.edits).filter(([key]) => !settled.has(key)));
  return {
    ...emptyDraft(draft.scenarioId, conflict.headNumber),
    edits,
    correlations: joinedCorrelations(draft, conflict, sides),
  };
}
