import { emptyDraft, type Draft } from '@waveguide/forecasts';
import type { RevisionConflict, Side } from './conflict-panel';

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
  return { ...emptyDraft(draft.scenarioId, conflict.headNumber), edits };
}
