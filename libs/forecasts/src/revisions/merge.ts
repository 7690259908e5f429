import { err, ok, type Result } from '@waveguide/quantity';
import type { AssumptionValue } from '../model/assumption';
import { changedFields, valuesByKey } from './diff';

/** One assumption that two analysts changed in different ways since they parted. */
export interface DriverConflict {
  readonly key: string;
  /** As it was where they parted; null if it did not exist. */
  readonly base: AssumptionValue | null;
  /** What the one who saves now has; null if it was removed. */
  readonly mine: AssumptionValue | null;
  /** What has been published in the meantime; null if it was removed. */
  readonly theirs: AssumptionValue | null;
}

/** The three sets of values of a merge: `base` is the revision from which both started. */
export interface MergeInput {
  readonly base: readonly AssumptionValue[];
  readonly mine: readonly AssumptionValue[];
  readonly theirs: readonly AssumptionValue[];
}

function same(a: AssumptionValue | undefined, b: AssumptionValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return changedFields(a, b).length === 0;
}

/**
 * Three-way merge by driver: edits to different drivers are joined, equal edits are taken once. A driver changed differently on both
 * sides is a conflict, and then nothing is merged; all conflicts come back with both sides.
 */
export function mergeRevisions({
  base,
  mine,
  theirs,
}: MergeInput): Result<readonly AssumptionValue[], readonly DriverConflict[]> {
  const [old, own, other] = [valuesByKey(base), valuesByKey(mine), valuesByKey(theirs)];
  const keys = [...new Set([...theirs, ...mine].map((value) => value.key))];
  const removedByBoth = (key: string) => !own.has(key) && !other.has(key);
  const conflicts: DriverConflict[] = [];
  const merged: AssumptionValue[] = [];
  for (const key of keys.filter((candidate) => !removedByBoth(candidate))) {
    const [before, left, right] = [old.get(key), own.get(key), other.get(key)];
    if (!same(left, right) && !same(before, left) && !same(before, right)) {
      conflicts.push({ key, base: before ?? null, mine: left ?? null, theirs: right ?? null });
      continue;
    }
    const chosen = same(before, left) ? right : left;
    if (chosen !== undefined) merged.push(chosen);
  }
  return conflicts.length > 0 ? err(conflicts) : ok(merged);
}
