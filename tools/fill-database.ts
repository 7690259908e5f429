import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SEARCH_CATALOGUE } from '@waveguide/api/search-catalogue';
import { ensureSetupLink } from '@waveguide/auth/setup-link';
import {
  createClient,
  describeSeedProblem,
  recordTime,
  seedDatabase,
  type KeptBecause,
  type KeptScenario,
  type SeedReport,
} from '@waveguide/db';

/** What filling the database came to. */
export interface FilledDatabase {
  /** For people: what the seed did. */
  readonly summary: string;
  /** The single-use link by which the analyst signs in, null if nobody needs one. */
  readonly setupLink: string | null;
}

const WHY_KEPT: Readonly<Record<KeptBecause, string>> = {
  edited: 'somebody has edited it',
  'parent-edited': 'the scenario under it has been edited',
};

/** What the data set proposes and did not put in the place of what people wrote. */
function describeKept({ scenarioId, because, message }: KeptScenario): string {
  return `; ${scenarioId} stays as it is, because ${WHY_KEPT[because]} (the data set says: “${message}”)`;
}

function describe({ factsReplaced, revised, kept }: SeedReport): string {
  if (!factsReplaced) return 'up to date';
  const scenarios = revised.length > 0 ? `, new revisions of ${revised.join(', ')}` : ', scenarios unchanged';
  return `data set brought in${scenarios}${kept.map(describeKept).join('')}`;
}

/**
 * Brings in the data set, which leaves alone what people have edited, and sees to it that somebody can sign in.
 * @throws Error with every problem of the seed files, one a line
 */
export async function fillDatabase(o: {
  readonly root: string;
  readonly databaseUrl: string;
  readonly baseUrl: string;
}): Promise<FilledDatabase> {
  const client = createClient(o.databaseUrl);
  try {
    const seeded = await seedDatabase(client, {
      readFile: (name) => readFile(path.join(o.root, 'prisma', 'seeds', name), 'utf8'),
      beside: SEARCH_CATALOGUE,
    });
    if (!seeded.ok)
      throw new Error(`The data set cannot be used:\n${seeded.error.map(describeSeedProblem).join('\n')}`);
    const setupLink = await ensureSetupLink(client, { baseUrl: o.baseUrl, now: await recordTime(client), randomBytes });
    return { summary: describe(seeded.value), setupLink };
  } finally {
    await client.$disconnect();
  }
}
