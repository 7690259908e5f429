import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createClient } from './client';
import { migrateDatabase } from './migrate';
import { seedDatabase } from '../seed/database';
import { computeTestSummary, readSeedFile } from '../testing/dataset';
import { createTestDatabase, type TestDatabase } from '../testing/database';
import { JobQueue } from './job-queue';
import { workspaceRoot } from '@waveguide/embedded-postgres';
import { openConnection } from './connect';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A role whose connections begin with everything set otherwise than we need it. */
async function contraryRole(): Promise<{ url: string; drop: () => Promise<void> }> {
  const role = `contrary_${process.pid}_${randomBytes(4).toString('hex')}`;
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(`CREATE ROLE ${role} LOGIN SUPERUSER PASSWORD 'contrary'`);
  for (const setting of [
    "timezone = 'Pacific/Chatham'",
    "datestyle = 'German'",
    "intervalstyle = 'sql_standard'",
    "bytea_output = 'escape'",
    'extra_float_digits = 0',
    'standard_conforming_strings = off',
    "client_encoding = 'LATIN1'",
  ])
    await admin.query(`ALTER ROLE ${role} SET ${setting}`);
  const url = new URL(database.url);
  url.username = role;
  url.password = 'contrary';
  return {
    url: url.href,
    drop: async () => {
      await admin.query(`DROP ROLE ${role}`);
      await admin.end();
    },
  };
}

describe('a connection', () => {
  it('keeps instants, bytes, digits and letters, whatever its role has set', async () => {
    const { url, drop } = await contraryRole();
    const client = createClient(url);
    try {
      const instant = new Date('2026-11-29T10:20:30.456Z');
      const letters = 'Ω – “é” \\ 東';
      await client.verification.create({
        data: { id: 'one', identifier: 'letters', value: letters, expiresAt: instant },
      });
      const [seen] = await client.$queryRaw<{ epoch: number; value: string }[]>`
        SELECT extract(epoch FROM expires_at)::float8 AS epoch, value FROM verification`;
      expect(seen).toEqual({ epoch: instant.getTime() / 1000, value: letters });
      expect((await client.verification.findFirstOrThrow()).expiresAt).toEqual(instant);
      const [values] = await client.$queryRaw<{ double: number; bytes: Uint8Array }[]>`
        SELECT 0.1::float8 + 0.2::float8 AS double, '\\x00ff5c'::bytea AS bytes`;
      expect(values?.double).toBe(0.30000000000000004);
      expect([...(values?.bytes ?? [])]).toEqual([0x00, 0xff, 0x5c]);
    } finally {
      await client.$disconnect();
      await drop();
    }
  });

  it('overrules `options=` of DATABASE_URL where these say how values are written, and leaves it the rest', async () => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c TimeZone=Asia/Tokyo -c statement_timeout=4321');
    const client = createClient(url.href);
    try {
      const [row] = await client.$queryRaw<{ zone: string; timeout: string }[]>`
        SELECT current_setting('TimeZone') AS zone, current_setting('statement_timeout') AS timeout`;
      expect(row).toEqual({ zone: 'UTC', timeout: '4321ms' });
    } finally {
      await client.$disconnect();
    }
  });
});

describe('`?schema=`', () => {
  it('holds everything: tables, data, the queue; and nothing comes into `public`', async () => {
    const root = workspaceRoot(process.cwd());
    const bare = new pg.Client({ connectionString: database.url });
    await bare.connect();
    const name = `bare_${process.pid}_${randomBytes(4).toString('hex')}`;
    await bare.query(`CREATE DATABASE ${name}`);
    const url = new URL(database.url);
    url.pathname = `/${name}`;
    url.searchParams.set('schema', 'Wave guide');
    const migrated = await migrateDatabase({ url: url.href, folder: `${root}/prisma/migrations` });
    if (!migrated.ok) throw new Error(migrated.error.message);
    const client = createClient(url.href);
    const errors: unknown[] = [];
    const queue = new JobQueue({ databaseUrl: url.href, name: 'files', onError: (error) => errors.push(error) });
    try {
      const seeded = await seedDatabase(client, { readFile: readSeedFile, computeSummary: computeTestSummary });
      expect(seeded.ok).toBe(true);
      await queue.send('nobody');
      const again = await migrateDatabase({ url: url.href, folder: `${root}/prisma/migrations` });
      expect(again).toEqual({ ok: true, value: { applied: [], modified: [] } });
      expect(await client.scenario.count()).toBeGreaterThan(0);
      const look = await openConnection(url.href);
      const { rows } = await look.query<{ schema: string; tables: number }>(`
        SELECT table_schema AS schema, count(*)::int AS tables FROM information_schema.tables
         WHERE table_schema NOT IN ('pg_catalog', 'information_schema') GROUP BY 1`);
      await look.end();
      const schemas = rows.map((row) => row.schema.replace(/_[0-9a-f]{16}$/, '_digest'));
      expect(schemas.sort()).toEqual(['Wave guide', 'pgboss_digest']);
      expect(errors).toEqual([]);
    } finally {
      await queue.stop();
      await client.$disconnect();
      await bare.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await bare.end();
    }
  });
});
