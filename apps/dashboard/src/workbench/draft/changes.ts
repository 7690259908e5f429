import type { CommitInput, Problem } from '@waveguide/api';
import type { Draft } from '@waveguide/forecasts';

export interface DraftChanges {
  readonly changes: CommitInput['changes'];
  /** Null leaves those of the parent revision. */
  readonly correlations: NonNullable<CommitInput['correlations']> | null;
}

/** A draft as the server takes it. */
export function draftChanges(draft: Draft): DraftChanges {
  return {
    changes: Object.entries(draft.edits).map(([key, edit]) => ({
      key,
      distribution: edit.distribution,
      rationale: edit.rationale.trim(),
      sourceIds: [...edit.sourceIds],
    })),
    correlations: draft.correlations === null ? null : [...draft.correlations],
  };
}

/** Which driver of the draft an issue is about: its path runs through `changes` and the index of the change. */
export function problemsByDriver(problem: Problem | null, keys: readonly string[]): ReadonlyMap<string, string> {
  if (problem?.kind !== 'invalid') return new Map();
  return new Map(
    problem.issues.flatMap(({ path, message }) => {
      const key = path[0] === 'changes' && typeof path[1] === 'number' ? keys[path[1]] : undefined;
      return key === undefined ? [] : [[key, message] as const];
    }),
  );
}

/** How much a draft changes, in words. */
export function changeCountText({ edits, correlations }: Pick<Draft, 'edits' | 'correlations'>): string {
  const count = Object.keys(edits).length;
  const drivers = `${count} ${count === 1 ? 'change' : 'changes'}`;
  if (correlations === null) return drivers;
  return count === 0 ? 'other correlations' : `${drivers} and other correlations`;
}
