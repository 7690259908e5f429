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
import { createTestDatabase } from '@waveguide/db/testing';
import { ENGINE_VERSION } from '@waveguide/forecasts';
import type { ApiContext } from './api-context';
import { createCaller, type ApiCaller } from './app-router';
import { EXPORT_QUEUE } from './briefing-export-schema';
import { EngineRuns } from './engine-runs';

const SEEDS = path.join(__dirname, '../../../prisma/seeds');

/** The text of a file of the dataset. */
export const readSeed = (name: string): string => readFileSync(path.join(SEEDS, name), 'utf8');

async function seed(url: string): Promise<void> {
  const client = createClient(url);
  const seeded = await seedDatabase(client, { readFile: async (name) => readSeed(name) });
  await client.$disconnect();
  if (!seeded.ok) throw new Error(seeded.error.map(describeSeedProblem).join('\n'));
}

/** Changes with everything that a seeded database is made from. */
function seedKey(): string {
  const hash = createHash('sha256').update(`${ENGINE_VERSION} ${EDITION_SHAPE}`);
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
  const database = await createTestDatabase({ key: seedKey(), run: seed });
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
    now: () => TODAY,
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
