import { canonicalJson, type AssumptionDefinition, type AssumptionValue } from '@waveguide/forecasts';
import { percentiles, validateDistribution, type Distribution } from '@waveguide/probability';
import { err, formatQuantity, ok, type Result } from '@waveguide/quantity';
import type { FieldIssue, Problem } from './problem';
import type { CommitInput } from './revision-schema';

type Change = CommitInput['changes'][number];

/** What the changes are checked against. */
export interface ChangeGround {
  readonly definitions: readonly AssumptionDefinition[];
  readonly values: readonly AssumptionValue[];
  /** Those of the cited sources that the ledger has. */
  readonly knownSourceIds: ReadonlySet<string>;
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
  ground: ChangeGround,
): Result<readonly AssumptionValue[], Problem> {
  const definitions = new Map(ground.definitions.map((definition) => [definition.key, definition]));
  const values = new Map(ground.values.map((value) => [value.key, value]));
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
      if (!ground.knownSourceIds.has(sourceId)) at(['sourceIds', place], `There is no source “${sourceId}”.`);
    });
    changed.push({ ...change, basis: basisOf(change, previous) });
  });
  if (issues.length === 0) return ok(changed);
  const [first] = issues;
  const rest = issues.length === 1 ? '' : ` (and ${issues.length - 1} more)`;
  return err({ kind: 'invalid', message: `Nothing was saved. ${first?.message ?? ''}${rest}`, issues });
}

interface DistributionIssue {
  readonly field: string;
  readonly message: string;
}

/** What is wrong with a distribution for this assumption: it does not exist, or it leaves the assumption's bounds. */
export function distributionIssue(
  distribution: Distribution,
  definition: AssumptionDefinition,
): DistributionIssue | null {
  const checked = validateDistribution(distribution);
  if (!checked.ok) return { field: checked.error.field, message: checked.error.message };
  const { lower, upper, name, unit } = definition;
  for (const [field, value] of statedNumbers(distribution)) {
    if (lower !== null && value < lower) {
      return { field, message: `${name} cannot be below ${formatQuantity(lower, unit)}.` };
    }
    if (upper !== null && value > upper) {
      return { field, message: `${name} cannot be above ${formatQuantity(upper, unit)}.` };
    }
  }
  return null;
}

/** The numbers that a person stated in the assumption's own unit; P10 and P90 where the parameters are not in it. */
function statedNumbers(distribution: Distribution): readonly (readonly [field: string, value: number])[] {
  switch (distribution.kind) {
    case 'normal':
    case 'lognormal': {
      const { p10, p90 } = percentiles(distribution);
      const field = distribution.kind === 'normal' ? 'standardDeviation' : 'logStandardDeviation';
      return [
        [field, p10],
        [field, p90],
      ];
    }
    default:
      return Object.entries(distribution).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  }
}
