import { changedFields, mergeRevisions, type AssumptionDefinition, type AssumptionValue } from '@waveguide/forecasts';
import type { DriverConflict, Problem } from './problem';

/** The three sides of a draft that came too late. */
export interface StaleDraft {
  readonly scenarioId: string;
  readonly parentNumber: number;
  readonly head: { readonly number: number; readonly author: string; readonly message: string };
  readonly definitions: readonly AssumptionDefinition[];
  /** The revision that the draft was made from. */
  readonly base: readonly AssumptionValue[];
  readonly mine: readonly AssumptionValue[];
  /** The newest revision. */
  readonly theirs: readonly AssumptionValue[];
}

/** The conflict as a person needs it: what each side did to every driver that either touched. */
export function revisionConflict(draft: StaleDraft): Problem {
  const merged = mergeRevisions(draft);
  const drivers = driversTouched(draft);
  return {
    kind: 'revision-conflict',
    scenarioId: draft.scenarioId,
    parentNumber: draft.parentNumber,
    headNumber: draft.head.number,
    headAuthor: draft.head.author,
    headMessage: draft.head.message,
    mergeable: merged.ok,
    drivers: [...drivers],
    message: `Revision ${draft.head.number} by ${draft.head.author} was published while you were editing revision ${draft.parentNumber}. Nothing of yours was saved or lost: compare both sides and save again.`,
  };
}

function driversTouched({ base, mine, theirs, definitions }: StaleDraft): readonly DriverConflict[] {
  const [before, own, other] = [base, mine, theirs].map((values) => new Map(values.map((value) => [value.key, value])));
  return definitions.flatMap(({ key, name, unit }): DriverConflict[] => {
    const [old, left, right] = [before?.get(key), own?.get(key), other?.get(key)];
    const byMe = differ(old, left);
    const byThem = differ(old, right);
    if (!byMe && !byThem) return [];
    const changedBy = !byThem ? 'mine' : !byMe ? 'theirs' : differ(left, right) ? 'both' : 'same';
    return [{ key, name, unit, base: sent(old), mine: sent(left), theirs: sent(right), changedBy }];
  });
}

function differ(a: AssumptionValue | undefined, b: AssumptionValue | undefined): boolean {
  if (a === undefined || b === undefined) return a !== b;
  return changedFields(a, b).length > 0;
}

/** The value as the API states it, whatever else its row carries. */
function sent(value: AssumptionValue | undefined): DriverConflict['base'] {
  if (value === undefined) return null;
  const { key, distribution, basis, rationale, sourceIds } = value;
  return { key, distribution, basis, rationale, sourceIds: [...sourceIds] };
}
