import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VISITOR, type Principal, type Role, type SignedInUser } from '@waveguide/auth';
import {
  createClient,
  describeSeedProblem,
  JobQueue,
  EDITION_SHAPE,
  SEED_FILES,
  seedDatabase,
  type PrismaClient,
  PublicationFeed,
} from '@waveguide/db';
import { createTestDatabase, type TestDatabase } from '@waveguide/db/testing';
import { EARLIER_REVISIONS } from '@waveguide/db/testing-dataset';
import { ENGINE_VERSION } from '@waveguide/forecasts';
import type { ApiContext } from '../trpc/context';
import { createCaller, type ApiCaller } from '../app-router';
import { EXPORT_QUEUE } from '../briefings/export-schema';
import { SEARCH_CATALOGUE } from '../search/catalogue';
import { EngineRuns } from '../trpc/engine-runs';

const SEEDS = path.join(__dirname, '../../../../prisma/seeds');

/**
 * The text of a file of the dataset, without the earlier revisions of its scenarios: each begins with the newest as its revision 1, so that a
 * spec need not know how many there are.
 */
export const readSeed = (name: string): string =>
  name === EARLIER_REVISIONS
    ? JSON.stringify({ note: 'Left out.', revisions: [] })
    : readFileSync(path.join(SEEDS, name), 'utf8');

async function seed(url: string): Promise<void> {
  const client = createClient(url);
  const seeded = await seedDatabase(client, { readFile: async (name) => readSeed(name), beside: SEARCH_CATALOGUE });
  await client.$disconnect();
  if (!seeded.ok) throw new Error(seeded.error.map(describeSeedProblem).join('\n'));
}

/** Changes with everything that a seeded database is made from. */
function seedKey(): string {
  const hash = createHash('sha256').update(`${ENGINE_VERSION} ${EDITION_SHAPE} ${JSON.stringify(SEARCH_CATALOGUE)}`);
  for (const name of SEED_FILES) hash.update(readSeed(name));
  return hash.digest('hex');
}

/** A person of a test. */
export function signedIn(role: Role, name = 'Ada'): SignedInUser {
  return {
    kind: 'user',
    userId: `user-${name.toLowerCase()}`,
    sessionId: `session-${name.toLowerCase()}`,
    role,
    name,
    email: null,
  };
}

/** The API over a database of a test's own, filled with the dataset. */
export interface TestApi {
  readonly client: PrismaClient;
  /** Connection string, for other processes. */
  readonly databaseUrl: string;
  /** What was reported as unforeseen. */
  readonly incidents: readonly unknown[];
  context(principal?: Principal): ApiContext;
  caller(principal?: Principal): ApiCaller;
  close(): Promise<void>;
}

/** The day on which the tests take place. */
export const TODAY = new Date('2026-11-23T12:00:00Z');

export async function createTestApi(): Promise<TestApi> {
  return openTestApi(await createTestDatabase({ key: seedKey(), run: seed }));
}

/** The API over a database that a test has made; closing it drops the database. */
export function openTestApi(database: TestDatabase): TestApi {
  const client = createClient(database.url);
  const engineRuns = new EngineRuns();
  const publicationFeed = new PublicationFeed(database.url);
  const incidents: unknown[] = [];
  const exportQueue = new JobQueue({
    databaseUrl: database.url,
    name: EXPORT_QUEUE,
    onError: (error) => incidents.push(error),
  });
  const reportIncident = (cause: unknown) => {
    incidents.push(cause);
    return 'test-incident';
  };
  const context = (principal: Principal = VISITOR): ApiContext => ({
    client,
    engineRuns,
    publicationFeed,
    exportQueue,
    publicUrl: 'https://waveguide.example',
    now: async () => TODAY,
    reportIncident,
    principal,
  });
  return {
    client,
    databaseUrl: database.url,
    incidents,
    context,
    caller: (principal) => createCaller(context(principal)),
    close: async () => {
      await publicationFeed.close();
      await exportQueue.stop();
      await client.$disconnect();
      await database.close();
    },
  };
}
