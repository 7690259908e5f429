import {
  canonicalJson,
  distributionIssue,
  type AssumptionDefinition,
  type AssumptionValue,
} from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { FieldIssue, Problem } from '../trpc/problem';
import type { Change } from '../model/change-schema';

/** What the changes are checked against. */
export interface ChangeContext {
  readonly definitions: readonly AssumptionDefinition[];
  readonly values: readonly AssumptionValue[];
  /** What the pinned parent says: a change to exactly this is inherited again, its basis included. */
  readonly inherited?: readonly AssumptionValue[];
  /** Those of the cited sources that the ledger has. */
  readonly knownSourceIds: ReadonlySet<string>;
}

/** The parent's value if the change says exactly the same. */
function revertedTo(change: Change, parent: AssumptionValue | undefined): AssumptionValue | null {
  if (parent === undefined) return null;
  const said = ({
    distribution,
    rationale,
    sourceIds,
  }: Pick<AssumptionValue, 'distribution' | 'rationale' | 'sourceIds'>) =>
    canonicalJson({ distribution, rationale: rationale.trim(), sourceIds: [...sourceIds].sort() });
  return said(change) === said(parent) ? parent : null;
}

/** Says on what a value rests that somebody typed in. */
function basisOf(change: Change, previous: AssumptionValue): string {
  if (canonicalJson(change.distribution) === canonicalJson(previous.distribution)) return previous.basis;
  return change.sourceIds.length > 0 ? 'analyst judgement, sources cited' : 'analyst judgement';
}

/**
 * The changed values, or every issue at once, each at its field, so that a form can show them all. Nothing is bent into
 * shape and nothing is applied unless everything is valid.
 */
export function checkChanges(
  changes: readonly Change[],
  context: ChangeContext,
): Result<readonly AssumptionValue[], Problem> {
  const definitions = new Map(context.definitions.map((definition) => [definition.key, definition]));
  const values = new Map(context.values.map((value) => [value.key, value]));
  const parents = new Map((context.inherited ?? []).map((value) => [value.key, value]));
  const seen = new Set<string>();
  const issues: FieldIssue[] = [];
  const changed: AssumptionValue[] = [];
  changes.forEach((change, index) => {
    const at = (path: readonly (string | number)[], message: string) =>
      issues.push({ path: ['changes', index, ...path], message });
    const definition = definitions.get(change.key);
    const previous = values.get(change.key);
    if (definition === undefined || previous === undefined) {
      at(['key'], `There is no assumption “${change.key}” in this scenario.`);
      return;
    }
    if (seen.has(change.key)) at(['key'], `“${definition.name}” is changed twice; send its last value only.`);
    seen.add(change.key);
    const problem = distributionIssue(change.distribution, definition);
    if (problem !== null) at(['distribution', problem.field], problem.message);
    change.sourceIds.forEach((sourceId, place) => {
      if (!context.knownSourceIds.has(sourceId)) at(['sourceIds', place], `There is no source “${sourceId}”.`);
    });
    changed.push(revertedTo(change, parents.get(change.key)) ?? { ...change, basis: basisOf(change, previous) });
  });
  if (issues.length === 0) return ok(changed);
  const [first] = issues;
  const rest = issues.length === 1 ? '' : ` (and ${issues.length - 1} more)`;
  return err({ kind: 'invalid', message: `Nothing was saved. ${first?.message ?? ''}${rest}`, issues });
}
