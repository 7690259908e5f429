import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import {
  isAlive,
  startEmbeddedServer,
  testServer,
  workspaceRoot,
  type EmbeddedServer,
} from '@waveguide/embedded-postgres';
import { migrateDatabase } from '../postgres/migrate';
import { migrationsDigest, readMigrations } from '../postgres/migrate-folder';

export { migrateDatabase };

/** A database of a test's own. */
export interface TestDatabase {
  /** Connection string. */
  readonly url: string;
  /** Drops the database. Close your own connections first. */
  close(): Promise<void>;
}

/** A step that many tests start from; its result is made once and copied for each of them. */
export interface Preparation {
  /** Names the step and everything that its result depends on; another key, another template. */
  readonly key: string;
  readonly run: (url: string) => Promise<void>;
}

/** Guards the making of a template against other test processes. */
const templateLock = 1463898694;

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Databases of test processes that ended without closing them; the name carries the pid. */
async function dropLeftovers(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'",
    );
    for (const { datname } of rows)
      if (!isAlive(Number(datname.split('_')[1])))
        await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(datname)} WITH (FORCE)`);
  });
}

let server: Promise<EmbeddedServer> | null = null;

/** The server of this checkout's tests; it is shared by all test processes and ends with the last of them. */
async function sharedServer(root: string): Promise<EmbeddedServer> {
  // A start that failed, as on a machine that was too busy, is tried again by the next test.
  const running = await server?.catch(() => null);
  if (running?.isRunning()) return running;
  server = startEmbeddedServer(testServer(root)).then(async (started) => {
    if (!started.ok) throw new Error(started.error.message);
    if (!started.value.attached) await dropLeftovers(started.value.url('postgres'));
    return started.value;
  });
  return server;
}

async function makeTemplate(o: {
  url: (database: string) => string;
  name: string;
  build: (url: string) => Promise<void>;
}) {
  await withClient(o.url('postgres'), async (client) => {
    const exists = async () =>
      (await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [o.name])).rowCount === 1;
    if (await exists()) return;
    await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
    if (await exists()) return;
    const draft = `${o.name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(draft)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(draft)}`);
    await o.build(o.url(draft));
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(o.name)}`);
  });
}

const migrationsFolder = (root: string) => path.join(root, 'prisma', 'migrations');

async function migrate(url: string, folder: string): Promise<void> {
  const migrated = await migrateDatabase({ url, folder });
  if (!migrated.ok) throw new Error(migrated.error.message);
}

/**
 * A PostgreSQL that a test has to itself, so that it may stop and kill it. Its database `postgres` is migrated.
 * @param o.folder holds the data; a later start in the same folder goes on with them
 * @param o.port the port of an earlier start, so that connections find it again; any free one if left out
 */
export async function startOwnServer(o: { readonly folder: string; readonly port?: number }): Promise<EmbeddedServer> {
  const root = workspaceRoot(process.cwd());
  const started = await startEmbeddedServer({ ...testServer(root), ...o });
  if (!started.ok) throw new Error(started.error.message);
  await migrate(started.value.url('postgres'), migrationsFolder(root));
  return started.value;
}

/**
 * A fresh, migrated database on a real PostgreSQL, for one test or one file of tests.
 * The migrations run once; every further call copies their result, in some tens of milliseconds.
 * @param preparation a further step after the migrations, for example the seed
 */
export async function createTestDatabase(preparation?: Preparation): Promise<TestDatabase> {
  const root = workspaceRoot(process.cwd());
  const folder = migrationsFolder(root);
  const { url } = await sharedServer(root);
  const digest = migrationsDigest([
    ...readMigrations(folder),
    ...(preparation ? [{ name: 'preparation', sql: preparation.key }] : []),
  ]);
  const template = `template_${digest}`;
  await makeTemplate({
    url,
    name: template,
    build: async (draft) => {
      await migrate(draft, folder);
      await preparation?.run(draft);
    },
  });
  const name = `test_${process.pid}_${randomBytes(6).toString('hex')}`;
  const identifier = pg.escapeIdentifier(name);
  await withClient(url('postgres'), (client) =>
    client.query(`CREATE DATABASE ${identifier} TEMPLATE ${pg.escapeIdentifier(template)}`),
  );
  return {
    url: url(name),
    close: async () => {
      await withClient(url('postgres'), (client) => client.query(`DROP DATABASE IF EXISTS ${identifier} WITH (FORCE)`));
    },
  };
}
