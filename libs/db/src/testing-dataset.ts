import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { baseMarketModel, summariseModel } from '@waveguide/forecasts';
import { createClient } from './client';
import type { PrismaClient } from './generated/client';
import { seedDatabase } from './seed-database';
import { readSeedTexts, type ReadSeedFile } from './seed-dataset';
import { describeSeedProblem } from './seed-problem';
import type { ComputeSummary } from './seed-scenarios';
import { EDITION_SHAPE } from './stored-edition';
import { createTestDatabase, type TestDatabase } from './testing-database';
import { workspaceRoot } from './workspace-root';

/** Enough draws for a result that has every series, few enough to be quick. */
const TEST_DRAWS = { seed: 20261122, drawCount: 64 } as const;

/** The product's engine with few draws. */
export const computeTestSummary: ComputeSummary = (values, definitions) =>
  summariseModel({
    model: baseMarketModel,
    values: new Map(values.map(({ key, distribution }) => [key, distribution])),
    definitions,
    ...TEST_DRAWS,
  });

/** Reads the dataset of this checkout. */
export const readSeedFile: ReadSeedFile = (name) =>
  readFile(path.join(workspaceRoot(process.cwd()), 'prisma', 'seeds', name), 'utf8');

/** A database of a test's own with a client to it. */
export interface OpenTestDatabase {
  readonly client: PrismaClient;
  readonly url: string;
  close(): Promise<void>;
}

async function open(database: TestDatabase): Promise<OpenTestDatabase> {
  const client = createClient(database.url);
  return {
    client,
    url: database.url,
    close: async () => {
      await client.$disconnect();
      await database.close();
    },
  };
}

/** A migrated, empty database. */
export async function openEmptyDatabase(): Promise<OpenTestDatabase> {
  return open(await createTestDatabase());
}

/** A database with the whole dataset and its scenarios; their results come from few draws. */
export async function openSeededDatabase(): Promise<OpenTestDatabase> {
  const { hashes } = await readSeedTexts(readSeedFile);
  const key = JSON.stringify([...hashes, TEST_DRAWS, EDITION_SHAPE]);
  const run = async (url: string) => {
    const client = createClient(url);
    try {
      const seeded = await seedDatabase(client, { readFile: readSeedFile, computeSummary: computeTestSummary });
      if (!seeded.ok) throw new Error(seeded.error.map(describeSeedProblem).join('\n'));
    } finally {
      await client.$disconnect();
    }
  };
  return open(await createTestDatabase({ key, run }));
}
