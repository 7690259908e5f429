import { createHash, randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@waveguide/quantity';
import pg from 'pg';
import { openConnection, schemaOf } from './connect';
import { databaseTrouble } from './fault';
import { readMigrations, type Migration } from './migrate-folder';

/** What applying migrations did. */
export interface MigrationReport {
  /** Names of the migrations applied now, in order. */
  readonly applied: readonly string[];
  /** Names of earlier ones whose file was changed after they had been applied; their effect is not applied again. */
  readonly modified: readonly string[];
}

/** Why migrations could not be applied; `message` says what to do. */
export interface MigrationProblem {
  readonly code: 'failed-earlier' | 'failed-now' | 'newer-database';
  readonly migration: string;
  readonly message: string;
}

interface AppliedRow {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
  readonly rolled_back_at: Date | null;
}

/** Prisma's schema engine takes this advisory lock, so that its commands and this runner never migrate at the same time. */
const advisoryLock = 72707369;
const lockTimeout = '60s';

/** Prisma's own table, column for column, so that `prisma migrate` accepts what this runner did. */
const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Applies one migration and its row as one: a process or a server that is killed meanwhile leaves neither. */
async function apply(client: pg.Client, migration: Migration): Promise<MigrationProblem | null> {
  const { name } = migration;
  const row = [randomUUID(), checksumOf(migration), name];
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)',
      row,
    );
    await client.query('COMMIT');
    return null;
  } catch (error) {
    // A database that goes away is no fault of the migration: it is applied at the next start.
    if (databaseTrouble(error) !== null) throw error;
    const text = error instanceof Error ? error.message : String(error);
    await client.query('ROLLBACK');
    await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ($1, $2, $3, $4)', [
      ...row,
      text,
    ]);
    return { code: 'failed-now', migration: name, message: `Migration ${name} failed: ${text}` };
  }
}

function checksumOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}

async function applyAll(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<Result<MigrationReport, MigrationProblem>> {
  await client.query(createTable);
  const { rows } = await client.query<AppliedRow>(
    'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at',
  );
  const failed = rows.find((row) => !row.finished_at && !row.rolled_back_at);
  if (failed)
    return err({
      code: 'failed-earlier',
      migration: failed.migration_name,
      message: `Migration ${failed.migration_name} failed earlier: mend the database, then \`prisma migrate resolve\`.`,
    });
  const checksums = new Map(rows.filter((row) => row.finished_at).map((row) => [row.migration_name, row.checksum]));
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...checksums.keys()].find((name) => !known.has(name));
  if (unknown)
    return err({
      code: 'newer-database',
      migration: unknown,
      message: `The database has migration ${unknown}, which this version does not know: start the newer version.`,
    });
  const applied: string[] = [];
  const modified: string[] = [];
  for (const migration of migrations) {
    const checksum = checksums.get(migration.name);
    if (checksum !== undefined) {
      if (checksum !== checksumOf(migration)) modified.push(migration.name);
      continue;
    }
    const problem = await apply(client, migration);
    if (problem) return err(problem);
    applied.push(migration.name);
  }
  return ok({ applied, modified });
}

/** Makes the schema that DATABASE_URL names, where it is not there. */
async function ensureSchema(client: pg.Client, schema: string | null): Promise<void> {
  if (schema === null) return;
  // Asked first: `IF NOT EXISTS` needs the right to make one even where it is there.
  const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
  if (rowCount === 0) await client.query(`CREATE SCHEMA ${pg.escapeIdentifier(schema)}`);
}

/**
 * Applies the migrations that the database lacks, the way `prisma migrate deploy` does: same table, checksums and lock.
 * @param o.url connection string of the database
 * @param o.folder folder of migrations, one subfolder each with a migration.sql
 */
export async function migrateDatabase(o: {
  readonly url: string;
  readonly folder: string;
}): Promise<Result<MigrationReport, MigrationProblem>> {
  const client = await openConnection(o.url);
  try {
    await client.query(`SET lock_timeout = '${lockTimeout}'`);
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock]);
    await client.query('SET lock_timeout = 0');
    await ensureSchema(client, schemaOf(o.url));
    return await applyAll(client, readMigrations(o.folder));
  } finally {
    await client.end(); // gives the lock back
  }
}
