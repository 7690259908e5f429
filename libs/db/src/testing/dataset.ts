import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { baseMarketModel, summariseModel } from '@waveguide/forecasts';
import { createClient } from '../postgres/client';
import type { PrismaClient } from '../generated/client';
import { seedDatabase } from '../seed/database';
import { readSeedTexts, type ReadSeedFile } from '../seed/read-dataset';
import { describeSeedProblem } from '../seed/problem';
import type { ComputeSummary } from '../dataset-revisions/bring-in';
import { EDITION_SHAPE } from '../editions/stored-edition';
import { createTestDatabase, type TestDatabase } from './database';
import { workspaceRoot } from '@waveguide/embedded-postgres';

/** The file of the dataset's earlier revisions of its scenarios. */
export const EARLIER_REVISIONS = 'base-model-revisions.json';

/** Enough draws for a result that has every series, few enough to be quick. */
const TEST_DRAWS = { seed: 20261122, drawCount: 64 } as const;

/** The product's engine with few draws. */
export const computeTestSummary: ComputeSummary = (values, definitions, correlations = []) =>
  summariseModel({
    model: baseMarketModel,
    values: new Map(values.map(({ key, distribution }) => [key, distribution])),
    definitions,
    correlations,
    ...TEST_DRAWS,
  });

/** Reads the dataset of this checkout as it is shipped. */
export const readShippedFile: ReadSeedFile = (name) =>
  readFile(path.join(workspaceRoot(process.cwd()), 'prisma', 'seeds', name), 'utf8');

/**
 * Reads the dataset of this checkout without the earlier revisions of its scenarios, so that a spec need not know how many there are: each
 * scenario begins with the newest as its revision 1.
 */
export const readSeedFile: ReadSeedFile = async (name) =>
  name === EARLIER_REVISIONS ? JSON.stringify({ note: 'Left out.', revisions: [] }) : readShippedFile(name);

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
