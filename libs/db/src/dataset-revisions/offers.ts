import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';
import { asJson } from '../revisions/insert-revision';
import { readStoredOffer, storedOffer, type OfferedValues } from '../stored/offer';
import type { DatasetRevision } from './plan';

/** Why a scenario keeps what it holds: somebody has edited it, or a parent over which it lies. */
export const KEPT_BECAUSE = ['edited', 'parent-edited'] as const;
export type KeptBecause = (typeof KEPT_BECAUSE)[number];

/** A scenario that keeps what it holds although the dataset has a newer revision of it. */
export interface KeptScenario {
  readonly scenarioId: string;
  readonly because: KeptBecause;
  /** What the dataset's revision says. */
  readonly message: string;
}

/** The dataset's newest revision of a scenario that did not get it. */
export interface DatasetOffer extends KeptScenario {
  readonly values: OfferedValues;
}

/** Puts what the dataset offers in the place of what it offered before. Runs within the caller's transaction. */
export async function replaceOffers(
  database: Database,
  kept: readonly KeptScenario[],
  newest: readonly DatasetRevision[],
): Promise<void> {
  const values = new Map(
    newest.map((revision) => [
      revision.scenarioId,
      revision.values.map(({ key, distribution, basis, rationale, sourceIds }) => ({
        ...{ key, distribution, basis, rationale, sourceIds },
      })),
    ]),
  );
  await database.datasetOffer.deleteMany();
  await database.datasetOffer.createMany({
    data: kept.map((row) => ({ ...row, values: asJson(storedOffer(values.get(row.scenarioId) ?? [])) })),
  });
}

/** What the dataset would have a scenario hold, or null if the scenario has it or there is none. */
export async function findDatasetOffer(database: Database, scenarioId: string): Promise<DatasetOffer | null> {
  const row = await database.datasetOffer.findUnique({ where: { scenarioId } });
  if (row === null) return null;
  const { because, message, values } = row;
  return { scenarioId, because: parseEnum(KEPT_BECAUSE, because), message, values: readStoredOffer(values) };
}
