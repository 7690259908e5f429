import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { ensureSetupLink } from '@waveguide/auth';
import { createClient, seedDatabase } from '@waveguide/db';

/** What filling the database came to. */
export interface FilledDatabase {
  /** For people: what the seed did. */
  readonly summary: string;
  /** The single-use link by which the analyst signs in, null where nobody needs one. */
  readonly setupLink: string | null;
}

/** Brings in the data set, which leaves alone what people have edited, and sees to it that somebody can sign in. */
export async function fillDatabase(o: {
  readonly root: string;
  readonly databaseUrl: string;
  readonly baseUrl: string;
}): Promise<FilledDatabase> {
  const client = createClient(o.databaseUrl);
  try {
    const seeded = await seedDatabase(client, path.join(o.root, 'prisma', 'seeds'));
    const setupLink = await ensureSetupLink(client, { baseUrl: o.baseUrl, now: () => new Date(), randomBytes });
    return { summary: String(seeded), setupLink };
  } finally {
    await client.$disconnect();
  }
}
