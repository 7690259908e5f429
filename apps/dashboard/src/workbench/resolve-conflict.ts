import { emptyDraft, type Draft } from '@waveguide/forecasts';
import type { RevisionConflict, Side } from './conflict-panel';

/**
 * The correlations of a draft over the newest revision: both sides joined where they can be, the draft's own where it states
 * some, and otherwise those of the newest revision.
 */
function joinedCorrelations(draft: Draft, { mergedCorrelations }: RevisionConflict): Draft['correlations'] {
  return draft.correlations === null ? null : (mergedCorrelations ?? draft.correlations);
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
    correlations: joinedCorrelations(draft, conflict),
  };
}
