import { staleParentOf } from '@waveguide/db';
import {
  changedFields,
  diffCorrelations,
  type AssumptionDefinition,
  type AssumptionValue,
  type PublishedRevision,
  type RankCorrelation,
} from '@waveguide/forecasts';
import type { DriverConflict, Problem } from '../trpc/problem';

/** What a side of a conflict holds. */
export interface ConflictSide {
  readonly values: readonly AssumptionValue[];
  readonly correlations: readonly RankCorrelation[];
}

/** A draft that came too late, the revision it was made from, and the newest. */
export interface StaleDraft {
  readonly base: PublishedRevision;
  readonly mine: ConflictSide;
  readonly head: PublishedRevision;
}

/** The conflict as a person needs it: what each side did to every driver that either touched. */
export function revisionConflict({ base, mine, head }: StaleDraft): Problem {
  const { mergeable, mergeableCorrelations, correlationConflicts } = staleParentOf({ base, mine, head });
  const statesPairs = diffCorrelations(base.correlations, mine.correlations).length > 0;
  const drivers = driversTouched({
    base: base.values,
    mine: mine.values,
    theirs: head.values,
    definitions: head.definitions,
  });
  return {
    kind: 'revision-conflict',
    scenarioId: base.scenarioId,
    parentNumber: base.number,
    headNumber: head.number,
    headAuthor: head.author.name,
    headMessage: head.message,
    mergeable: mergeable !== null && mergeableCorrelations !== null,
    drivers: [...drivers],
    ...(correlationConflicts.length === 0 ? {} : { correlations: [...correlationConflicts] }),
    ...(statesPairs && mergeableCorrelations !== null ? { mergedCorrelations: [...mergeableCorrelations] } : {}),
    message: `Revision ${head.number} by ${head.author.name} was published while you were editing revision ${base.number}. Nothing of yours was saved or lost: compare both sides and save again.`,
  };
}

interface Sides {
  readonly base: readonly AssumptionValue[];
  readonly mine: readonly AssumptionValue[];
  readonly theirs: readonly AssumptionValue[];
  readonly definitions: readonly AssumptionDefinition[];
}

function driversTouched({ base, mine, theirs, definitions }: Sides): readonly DriverConflict[] {
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
