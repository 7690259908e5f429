import { ok, type Result } from '@waveguide/quantity';
import type { AssumptionValue } from '../model/assumption';
import {
  correlatedPair,
  diffCorrelations,
  mergeCorrelations,
  type CorrelationChange,
  type RankCorrelation,
} from '../model/rank-correlations';
import { diffValues, valuesByKey, type ValueChange } from './diff';
import { applyOverrides, overridesOf, type UnknownOverride } from './overrides';

/** The values and rank correlations of one revision. */
export interface RevisionContent {
  readonly values: readonly AssumptionValue[];
  readonly correlations: readonly RankCorrelation[];
}

/** A scenario, the parent's revision to which it is pinned, and the parent's newest. */
export interface RebaseInput {
  readonly own: RevisionContent;
  readonly pinned: RevisionContent;
  readonly newest: RevisionContent;
}

/** A driver that the scenario overrides and the parent changed in the meantime. */
export interface OverriddenChange {
  /** The parent's change, which the scenario does not take over. */
  readonly change: ValueChange;
  /** The scenario's own value, which stays. */
  readonly own: AssumptionValue;
}

/** What putting a scenario over its parent's newest revision would do. */
export interface RebasePlan {
  /** What the scenario would hold. */
  readonly content: RevisionContent;
  /** The parent's changes to drivers that the scenario inherits. */
  readonly inherited: readonly ValueChange[];
  readonly overridden: readonly OverriddenChange[];
  readonly correlations: readonly CorrelationChange[];
}

/**
 * Plans a rebase: inherited drivers take the parent's new values, overridden ones keep the scenario's. Rank correlations are merged by
 * pair; a pair that both sides changed keeps the scenario's.
 */
export function planRebase({ own, pinned, newest }: RebaseInput): Result<RebasePlan, UnknownOverride> {
  const overrides = overridesOf(pinned.values, own.values);
  const values = applyOverrides(newest.values, overrides);
  if (!values.ok) return values;
  const ownByKey = valuesByKey(overrides);
  const changes = diffValues(pinned.values, newest.values);
  const correlations = correlationsOver({ own, pinned, newest });
  return ok({
    content: { values: values.value, correlations },
    inherited: changes.filter(({ key }) => !ownByKey.has(key)),
    overridden: changes.flatMap((change) => {
      const value = ownByKey.get(change.key);
      return value === undefined ? [] : [{ change, own: value }];
    }),
    correlations: diffCorrelations(own.correlations, correlations),
  });
}

function correlationsOver({ own, pinned, newest }: RebaseInput): readonly RankCorrelation[] {
  const sides = { base: pinned.correlations, mine: own.correlations, theirs: newest.correlations };
  const merged = mergeCorrelations(sides);
  if (merged.ok) return merged.value;
  const contested = new Set(merged.error.map(correlatedPair));
  const theirs = [
    ...sides.theirs.filter((one) => !contested.has(correlatedPair(one))),
    ...sides.mine.filter((one) => contested.has(correlatedPair(one))),
  ];
  const resolved = mergeCorrelations({ ...sides, theirs });
  if (!resolved.ok) throw new TypeError('With the scenario’s own side taken, no pair is contested.');
  return resolved.value;
}
