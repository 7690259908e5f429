import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ChartTable } from '@waveguide/charts';
import { createTestDatabase, migrateDatabase, type TestDatabase } from '@waveguide/db/testing';
import pg from 'pg';

type Row = Readonly<Record<string, unknown>>;

/**
 * A database as the last release of edition shape 1 left it, with what that release showed of it. On it Ada and Rita had edited Upside (once by
 * a reviewed proposal with a rank correlation), made a scenario of their own over Base and edited that, proposed a change of Base that is still
 * open, and written a briefing of every kind of chart with two links to it. Base and Downside are as that release shipped them.
 */
export interface FirstRelease {
  /** Its commit. */
  readonly madeBy: string;
  /** The instant that was "now" when it was written. */
  readonly today: string;
  /** Id of the scenario of their own. */
  readonly house: string;
  readonly briefingId: string;
  readonly openProposalId: string;
  readonly sharePath: string;
  readonly lockedSharePath: string;
  /** Of the second link. */
  readonly password: string;
  /** Charts at a revision, by `<id>?<query>`, with their tables. */
  readonly charts: readonly { readonly query: string; readonly table: ChartTable }[];
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  readonly sequences: readonly { readonly name: string; readonly value: number }[];
  /** Rows as PostgreSQL's `to_jsonb` gives them. */
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** Reads the fixture, which that release wrote and nothing changes. */
export function readFirstRelease(): FirstRelease {
  const packed = readFileSync(path.join(__dirname, 'first-release.json.gz'));
  return JSON.parse(gunzipSync(packed).toString('utf8')) as FirstRelease;
}

const MIGRATIONS = path.join(__dirname, '../../../../prisma/migrations');

/** The migrations that the release had, in a folder of their own. */
function migrationsOf({ migrations }: FirstRelease): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'migrations-'));
  for (const { name } of migrations) {
    mkdirSync(path.join(folder, name));
    copyFileSync(path.join(MIGRATIONS, name, 'migration.sql'), path.join(folder, name, 'migration.sql'));
  }
  return folder;
}

async function migrate(url: string, folder: string) {
  const migrated = await migrateDatabase({ url, folder });
  if (!migrated.ok) throw new Error(migrated.error.message);
  return migrated.value;
}

async function fill(client: pg.Client, { tables, sequences }: FirstRelease): Promise<void> {
  // What was written passed its triggers then; here it is put back as it was.
  await client.query('SET session_replication_role = replica');
  for (const [name, rows] of Object.entries(tables)) {
    const table = pg.escapeIdentifier(name);
    await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  }
  for (const { name, value } of sequences) await client.query('SELECT setval($1::regclass, $2)', [name, value]);
  await client.query('SET session_replication_role = origin');
}

/** The release's database, with its own migrations only. */
export async function restoreFirstRelease(release: FirstRelease): Promise<TestDatabase> {
  const database = await createTestDatabase();
  const folder = migrationsOf(release);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('DROP SCHEMA public CASCADE');
    await client.query('CREATE SCHEMA public');
    await migrate(database.url, folder);
    await fill(client, release);
  } finally {
    await client.end();
    rmSync(folder, { recursive: true });
  }
  return database;
}

/** Brings a database to this version's migrations, as a start does. */
export const migrateToToday = (url: string) => migrate(url, MIGRATIONS);

/** The rows of a table, as the fixture writes them. */
export async function rowsOf(url: string, name: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${pg.escapeIdentifier(name)} t`);
    return rows.map(({ row }) => row);
  } finally {
    await client.end();
  }
}
