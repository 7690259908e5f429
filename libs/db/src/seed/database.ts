import { baseMarketModel, summariseModel, type MarketSummary } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { Database } from '../postgres/client';
import type { PrismaClient } from '../generated/client';
import { hasUnframedRevision, recordLedgerEdition } from '../editions/record-edition';
import { type Dataset } from './dataset';
import { parseDataset, readSeedTexts, type ReadSeedFile, type SeedTexts } from './read-dataset';
import { factsAreCurrent, replaceFacts } from './facts';
import type { SeedProblem } from './problem';
import { seedDefinitions, upsertDefinitions } from './definitions';
import { bringInRevisions, type ComputeSummary } from '../dataset-revisions/bring-in';
import type { KeptScenario } from '../dataset-revisions/offers';
import { datasetRevisions } from '../dataset-revisions/plan';
import type { SearchableEntry } from '../search/kind';
import { refreshSearch } from '../search/refresh-search';

/** The design of the stored runs. */
export const SEED_DRAWS = { seed: 20261122, drawCount: 16_384 } as const;

export interface SeedOptions {
  /** Gives the text of a file of prisma/seeds. */
  readonly readFile: ReadSeedFile;
  /** Runs the market model; the product's engine if left out. */
  readonly computeSummary?: ComputeSummary;
  /** What can be found beside the records: pages and charts; nothing if left out. */
  readonly beside?: readonly SearchableEntry[];
}

/** What seeding did. */
export interface SeedReport {
  /** Whether facts were replaced by those of the files. */
  readonly factsReplaced: boolean;
  /** Scenarios that got a revision from the dataset, each once. */
  readonly revised: readonly string[];
  /** Scenarios of which the dataset has a newer revision, which they did not get. */
  readonly kept: readonly KeptScenario[];
}

const UNCHANGED: SeedReport = { factsReplaced: false, revised: [], kept: [] };

/** Guards against two starts seeding one database at once. */
const ADVISORY_LOCK = 1_463_898_695;
const TIMEOUTS = { timeout: 120_000, maxWait: 60_000 };

const runBaseModel: ComputeSummary = (values, definitions, correlations = []): MarketSummary =>
  summariseModel({
    model: baseMarketModel,
    values: new Map(values.map(({ key, distribution }) => [key, distribution])),
    definitions,
    correlations,
    ...SEED_DRAWS,
  });

/**
 * Brings the dataset into the database, in one transaction. Facts are replaced when a file has changed; scenarios are created with
 * the dataset's revisions and their stored runs, and get a further revision only while nobody has edited them. Running it again changes nothing.
 * The facts are kept as an edition, in which revisions are framed, and search finds them as they stand. Problems of the files come back with file, row and field, and then
 * nothing is written.
 */
export async function seedDatabase(
  client: PrismaClient,
  { readFile, computeSummary = runBaseModel, beside = [] }: SeedOptions,
): Promise<Result<SeedReport, readonly SeedProblem[]>> {
  const seed = await readSeedTexts(readFile);
  const dataset = (await factsAreCurrent(client, seed)) ? null : parseDataset(seed);
  if (dataset?.ok === false) return err(dataset.error);
  const report = await client.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`;
    if (dataset === null || (await factsAreCurrent(transaction, seed))) {
      await recordLedgerEdition(transaction);
      // Another release may have other pages, or say other things of the same records.
      await refreshSearch(transaction, beside);
      return UNCHANGED;
    }
    // Revisions of before there were frames belong to the facts that are about to be replaced.
    if (await hasUnframedRevision(transaction)) await recordLedgerEdition(transaction);
    const brought = await bringIn(transaction, { dataset: dataset.value, seed, computeSummary });
    await refreshSearch(transaction, beside);
    return brought;
  }, TIMEOUTS);
  return ok(report);
}

async function bringIn(
  database: Database,
  o: { readonly dataset: Dataset; readonly seed: SeedTexts; readonly computeSummary: ComputeSummary },
): Promise<SeedReport> {
  const { baseModel } = o.dataset;
  const definitions = seedDefinitions(baseModel);
  await replaceFacts(database, o.dataset, o.seed);
  await upsertDefinitions(database, definitions);
  await recordLedgerEdition(database);
  const scenarios = await bringInRevisions(database, {
    rounds: datasetRevisions(o.dataset),
    scenarios: baseModel.scenarios,
    definitions,
    computeSummary: o.computeSummary,
  });
  return { factsReplaced: true, ...scenarios };
}
