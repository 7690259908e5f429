import { findRevision, findScenario, findSources, type Database } from '@waveguide/db';
import {
  baseMarketModel,
  correlatableKeys,
  validateCorrelations,
  type AssumptionValue,
  type PublishedRevision,
  type RankCorrelation,
  type Scenario,
} from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { Change } from '../model/change-schema';
import { checkChanges } from './check-changes';
import { invalid, notFound, type Problem } from '../trpc/problem';

/** Edits over a revision, as somebody sends them. */
export interface Edits {
  readonly scenarioId: string;
  readonly parentNumber: number;
  readonly changes: readonly Change[];
  /** All rank correlations; left out, the parent's stay. */
  readonly correlations?: readonly RankCorrelation[] | undefined;
  /** Reads the edits of an archived scenario too, which nothing can be published to. */
  readonly archivedToo?: boolean;
}

/** Edits that are valid over their revision. */
export interface PreparedEdits {
  readonly scenario: Scenario;
  readonly parent: PublishedRevision;
  /** Every value of the scenario with the edits over them. */
  readonly values: readonly AssumptionValue[];
  readonly correlations: readonly RankCorrelation[];
}

/** Checks edits against the revision that they were made from; every issue comes back at its field and nothing is written. */
export async function prepareEdits(database: Database, edits: Edits): Promise<Result<PreparedEdits, Problem>> {
  const scenario = await findScenario(database, edits.scenarioId);
  if (scenario === null) return err(notFound('scenario', edits.scenarioId));
  if (scenario.archived && edits.archivedToo !== true)
    return err(invalid(['scenarioId'], `“${scenario.name}” is archived. Bring it back before you change it.`));
  const parent = await findRevision(database, { scenarioId: scenario.id, number: edits.parentNumber });
  if (parent === null) return err(notFound('revision', `${scenario.id} ${edits.parentNumber}`));
  const changed = checkChanges(edits.changes, {
    definitions: parent.definitions,
    values: parent.values,
    inherited: await pinnedValues(database, scenario),
    knownSourceIds: await knownSourceIds(database, edits.changes),
  });
  if (!changed.ok) return changed;
  const correlations = checkCorrelations(edits.correlations ?? parent.correlations);
  if (!correlations.ok) return correlations;
  const byKey = new Map(changed.value.map((value) => [value.key, value]));
  const values = parent.values.map((value) => byKey.get(value.key) ?? value);
  return ok({ scenario, parent, values, correlations: correlations.value });
}

/** What the pinned parent of a scenario says; nothing if it has none. */
export async function pinnedValues(database: Database, scenario: Scenario): Promise<readonly AssumptionValue[]> {
  if (scenario.parent === null) return [];
  const { scenarioId, revisionNumber } = scenario.parent;
  const pinned = await findRevision(database, { scenarioId, number: revisionNumber });
  return pinned?.values ?? [];
}

/** Correlations that are possible together, or a problem at their place, with the nearest possible if they contradict one another. */
export function checkCorrelations(
  correlations: readonly RankCorrelation[],
): Result<readonly RankCorrelation[], Problem> {
  const valid = validateCorrelations(correlations, correlatableKeys(baseMarketModel));
  if (valid.ok) return valid;
  const { code, index, message, nearest } = valid.error;
  if (code === 'contradictory')
    return err({ kind: 'correlations-invalid', message, nearest: nearest === null ? null : [...nearest] });
  return err(invalid(index === null ? ['correlations'] : ['correlations', index], message));
}

async function knownSourceIds(database: Database, changes: readonly Change[]): Promise<ReadonlySet<string>> {
  const found = await findSources(
    database,
    changes.flatMap(({ sourceIds }) => sourceIds),
  );
  return new Set(found.map(({ id }) => id));
}
