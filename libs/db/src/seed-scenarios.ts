import {
  applyOverrides,
  contentHash,
  type AssumptionDefinition,
  type AssumptionValue,
  type MarketSummary,
  type RevisionValue,
} from '@waveguide/forecasts';
import type { Distribution } from '@waveguide/probability';
import { unit } from '@waveguide/quantity';
import type { Database } from './client';
import { insertRevision } from './insert-revision';
import { findRevision } from './revision-repository';
import type { BaseModelSeed, ScenarioRow } from './seed-model-schema';

/** Who the revisions of the dataset are by. */
const DATASET_AUTHOR = { userId: null, name: 'Waveguide dataset' } as const;

/** Runs the market model on a scenario's values. */
export type ComputeSummary = (
  values: readonly AssumptionValue[],
  definitions: readonly AssumptionDefinition[],
) => MarketSummary;

interface Triangle {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

function toDistribution({ low, mode, high }: Triangle): Distribution {
  return low === high ? { kind: 'fixed', value: mode } : { kind: 'triangular', low, mode, high };
}

/** The definitions of the base model; a key's place in the file is its dimension. */
export function seedDefinitions({ assumptions }: BaseModelSeed): readonly AssumptionDefinition[] {
  return assumptions.map((row, dimension) => ({
    key: row.id,
    group: row.group,
    name: row.name,
    unit: row.unit,
    year: row.year,
    note: row.note,
    dimension,
    lower: row.lower ?? unit(row.unit).lower,
    upper: row.upper ?? unit(row.unit).upper,
  }));
}

/** The values that the base model states. */
export function seedValues({ assumptions }: BaseModelSeed): readonly AssumptionValue[] {
  return assumptions.map((row) => ({
    key: row.id,
    distribution: toDistribution(row),
    basis: row.basis,
    rationale: row.rationale,
    sourceIds: row.sourceIds,
  }));
}

/** A scenario's values over those of its parent. The schema has checked that every override names an assumption. */
function valuesOver(parent: readonly AssumptionValue[], { overrides }: ScenarioRow): readonly RevisionValue[] {
  const own = overrides.map((row) => ({
    key: row.key,
    distribution: toDistribution(row),
    basis: row.basis,
    rationale: row.rationale,
    sourceIds: [],
  }));
  const applied = applyOverrides(parent, own);
  if (!applied.ok) throw new RangeError(applied.error.message);
  return applied.value;
}

/** A revision that the dataset has and the database has not. */
export interface PendingRevision {
  readonly scenario: ScenarioRow;
  /** The head that it follows, or null where the scenario is new. */
  readonly parentNumber: number | null;
  readonly values: readonly RevisionValue[];
  readonly contentHash: string;
}

/**
 * What the dataset adds to the scenarios: new ones, and a further revision of those that nobody has edited. A scenario whose head is
 * a person's is left as it is.
 */
export async function pendingRevisions(database: Database, seed: BaseModelSeed): Promise<readonly PendingRevision[]> {
  const rows = await database.scenario.findMany({ include: { head: true } });
  const stored = new Map(rows.map((row) => [row.id, row]));
  const planned = new Map<string, readonly AssumptionValue[]>();
  const pending: PendingRevision[] = [];
  for (const scenario of seed.scenarios) {
    const row = stored.get(scenario.id);
    const pinned =
      row?.parentScenarioId == null || row.parentRevisionNumber === null
        ? undefined
        : await findRevision(database, { scenarioId: row.parentScenarioId, number: row.parentRevisionNumber });
    const parent = pinned?.values ?? planned.get(scenario.parentId ?? '');
    const values = parent
      ? valuesOver(parent, scenario)
      : seedValues(seed).map((value) => ({ ...value, inherited: false }));
    const hash = contentHash(values);
    if (row === undefined) planned.set(scenario.id, values);
    else planned.set(scenario.id, (await findRevision(database, { scenarioId: row.id, number: 1 }))?.values ?? values);
    const edited = row?.head != null && row.head.authorName !== DATASET_AUTHOR.name;
    if (edited || row?.head?.contentHash === hash) continue;
    pending.push({ scenario, parentNumber: row?.headNumber ?? null, values, contentHash: hash });
  }
  return pending;
}

/** Adds definitions that are new and brings the wording of the others up to date; unit and dimension never change. */
export async function upsertDefinitions(
  database: Database,
  definitions: readonly AssumptionDefinition[],
): Promise<void> {
  const known = await database.assumptionDefinition.findMany();
  const stored = new Map(known.map((row) => [row.key, row]));
  await database.assumptionDefinition.createMany({ data: definitions.filter(({ key }) => !stored.has(key)) });
  for (const definition of definitions) {
    const row = stored.get(definition.key);
    const changed = row && Object.entries(definition).some(([field, value]) => Reflect.get(row, field) !== value);
    if (changed) await database.assumptionDefinition.update({ where: { key: definition.key }, data: definition });
  }
}

/** Writes a pending revision with its result, and its scenario where that is new. */
export async function insertPending(
  database: Database,
  pending: PendingRevision,
  summary: MarketSummary,
): Promise<void> {
  const { scenario, parentNumber } = pending;
  if (parentNumber === null) {
    await database.scenario.create({
      data: {
        id: scenario.id,
        name: scenario.name,
        description: scenario.description,
        parentScenarioId: scenario.parentId,
        parentRevisionNumber: scenario.parentId === null ? null : 1,
      },
    });
  }
  await insertRevision(database, {
    scenarioId: scenario.id,
    parentNumber,
    author: DATASET_AUTHOR,
    message: parentNumber === null ? 'As shipped with the dataset' : 'Updated from the dataset',
    contentHash: pending.contentHash,
    values: pending.values,
    summary,
  });
}
