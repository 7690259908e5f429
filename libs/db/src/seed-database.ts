import { baseMarketModel, summariseModel, type MarketSummary } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { PrismaClient } from './generated/client';
import { parseDataset, readSeedTexts, type ReadSeedFile } from './seed-dataset';
import { factsAreCurrent, replaceFacts } from './seed-facts';
import type { SeedProblem } from './seed-problem';
import { seedDefinitions, upsertDefinitions } from './seed-definitions';
import { insertPending, pendingRevision, type ComputeSummary } from './seed-scenarios';

/** The design of the stored runs. */
export const SEED_DRAWS = { seed: 20261122, drawCount: 16_384 } as const;

export interface SeedOptions {
  /** Gives the text of a file of prisma/seeds. */
  readonly readFile: ReadSeedFile;
  /** Runs the market model; the product's engine where left out. */
  readonly computeSummary?: ComputeSummary;
}

/** What seeding did. */
export interface SeedReport {
  /** Whether facts were replaced by those of the files. */
  readonly factsReplaced: boolean;
  /** Scenarios that got a revision from the dataset. */
  readonly revised: readonly string[];
}

const UNCHANGED: SeedReport = { factsReplaced: false, revised: [] };

/** Guards against two starts seeding one database at once. */
const ADVISORY_LOCK = 1_463_898_695;
const TIMEOUTS = { timeout: 120_000, maxWait: 60_000 };

const runBaseModel: ComputeSummary = (values, definitions): MarketSummary =>
  summariseModel({
    model: baseMarketModel,
    values: new Map(values.map(({ key, distribution }) => [key, distribution])),
    definitions,
    ...SEED_DRAWS,
  });

/**
 * Brings the dataset into the database, in one transaction. Facts are replaced when a file has changed; scenarios are created with
 * their first revision and its stored run, and get a further revision only while nobody has edited them. Running it again changes nothing.
 * Problems of the files come back with file, row and field, and then nothing is written.
 */
export async function seedDatabase(
  client: PrismaClient,
  { readFile, computeSummary = runBaseModel }: SeedOptions,
): Promise<Result<SeedReport, readonly SeedProblem[]>> {
  const seed = await readSeedTexts(readFile);
  if (await factsAreCurrent(client, seed)) return ok(UNCHANGED);
  const parsed = parseDataset(seed);
  if (!parsed.ok) return err(parsed.error);
  const dataset = parsed.value;
  const definitions = seedDefinitions(dataset.baseModel);
  const report = await client.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCK})`;
    if (await factsAreCurrent(transaction, seed)) return UNCHANGED;
    await replaceFacts(transaction, dataset, seed);
    await upsertDefinitions(transaction, definitions);
    const revised: string[] = [];
    for (const scenario of dataset.baseModel.scenarios) {
      const pending = await pendingRevision(transaction, dataset.baseModel, scenario);
      if (pending === null) continue;
      await insertPending(transaction, pending, computeSummary(pending.values, definitions));
      revised.push(scenario.id);
    }
    return { factsReplaced: true, revised };
  }, TIMEOUTS);
  return ok(report);
}
