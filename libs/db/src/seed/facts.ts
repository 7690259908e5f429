import type { Database } from '../postgres/client';
import { retiringSources } from '../retired-sources/keep-cited';
import { countRows, type Dataset } from './dataset';
import { type SeedTexts } from './read-dataset';
import { insertArguments, insertIndicators, insertLedger, insertReading, insertSources } from './ledger';
import { insertPhases, insertProductsAndMilestones, insertVendors } from './market';
import { insertChallenges, insertPackaging, insertTechnologies } from './technologies';

/** Tells whether the facts in the database are those of these files. */
export async function factsAreCurrent(database: Database, { hashes }: SeedTexts): Promise<boolean> {
  const loaded = await database.datasetFile.findMany({ select: { name: true, contentHash: true } });
  const current = new Map(loaded.map(({ name, contentHash }) => [name, contentHash]));
  return current.size === hashes.size && [...hashes].every(([name, hash]) => current.get(name) === hash);
}

/** Removes every fact; children go with their parents. Nothing that people write is among them. */
async function deleteFacts(database: Database): Promise<void> {
  await database.statement.deleteMany();
  await database.citation.deleteMany();
  await database.product.deleteMany();
  await database.milestone.deleteMany();
  await database.vendor.deleteMany();
  await database.recommendation.deleteMany();
  await database.challenge.deleteMany();
  await database.indicator.deleteMany();
  await database.claim.deleteMany();
  await database.contradiction.deleteMany();
  await database.publishedEstimate.deleteMany();
  await database.observation.deleteMany();
  await database.publishedSeries.deleteMany();
  await database.phase.deleteMany();
  await database.comparisonMatrixRow.deleteMany();
  await database.technologyAttribute.deleteMany();
  await database.technology.deleteMany();
  await database.ordinalScale.deleteMany();
  await database.picPlatform.deleteMany();
  await database.integrationMethod.deleteMany();
  await database.laserApproach.deleteMany();
  await database.source.deleteMany();
  await database.datasetReading.deleteMany();
}

/** Puts the facts of the dataset in the place of those in the database; a source that people cite stays though the dataset has it no longer. Runs within the caller's transaction. */
export async function replaceFacts(database: Database, dataset: Dataset, seed: SeedTexts): Promise<void> {
  const retired = await retiringSources(database, dataset);
  await deleteFacts(database);
  await insertReading(database, dataset);
  await insertSources(database, dataset, retired);
  await insertTechnologies(database, dataset);
  await insertPackaging(database, dataset);
  await insertIndicators(database, dataset);
  await insertChallenges(database, dataset);
  await insertPhases(database, dataset);
  await insertVendors(database, dataset);
  await insertProductsAndMilestones(database, dataset);
  await insertLedger(database, dataset);
  await insertArguments(database, dataset);
  const rowCounts = countRows(dataset);
  await database.datasetFile.deleteMany();
  await database.datasetFile.createMany({
    data: [...seed.hashes].map(([name, contentHash]) => ({
      name,
      contentHash,
      rowCount: rowCounts.get(name) ?? 0,
    })),
  });
}
