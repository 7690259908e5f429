import {
  applyOverrides,
  contentHash,
  type AssumptionDefinition,
  type AssumptionValue,
  type MarketSummary,
  type RevisionValue,
} from '@waveguide/forecasts';
import type { Distribution } from '@waveguide/probability';
import type { Database } from './client';
import type { Prisma } from './generated/client';
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

type StoredScenario = Prisma.ScenarioGetPayload<{ include: { head: true } }>;

/** The values over which a scenario's overrides lie: those of its pinned parent, or of the revision that a new one will pin. */
async function parentValues(
  database: Database,
  scenario: ScenarioRow,
  stored: StoredScenario | undefined,
): Promise<readonly AssumptionValue[] | null> {
  const scenarioId = stored === undefined ? scenario.parentId : stored.parentScenarioId;
  if (scenarioId === null) return null;
  const parent = await findRevision(database, { scenarioId, number: stored?.parentRevisionNumber ?? 1 });
  if (parent === null) throw new RangeError(`Scenario ${scenario.id} stands before its parent ${scenarioId}.`);
  return parent.values;
}

/**
 * What the dataset adds to a scenario: its first revision, or a further one where nobody has edited it and the dataset's values have
 * changed. Null where there is nothing to add; a scenario whose head is a person's is left as it is.
 */
export async function pendingRevision(
  database: Database,
  seed: BaseModelSeed,
  scenario: ScenarioRow,
): Promise<PendingRevision | null> {
  const stored = await database.scenario.findUnique({ where: { id: scenario.id }, include: { head: true } });
  const editedByPerson = stored?.head ? stored.head.authorUserId !== DATASET_AUTHOR.userId : false;
  if (editedByPerson) return null;
  const parent = await parentValues(database, scenario, stored ?? undefined);
  const values =
    parent === null ? seedValues(seed).map((value) => ({ ...value, inherited: false })) : valuesOver(parent, scenario);
  const hash = contentHash(values);
  if (stored?.head?.contentHash === hash) return null;
  return { scenario, parentNumber: stored?.headNumber ?? null, values, contentHash: hash };
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
