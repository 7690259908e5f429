import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { databaseTrouble } from './fault';
import { migrateDatabase } from './migrate';
import { createTestDatabase, type TestDatabase } from '../testing/database';

describe('migrateDatabase', () => {
  let folder: string;
  let database: TestDatabase;
  let client: pg.Client;

  const write = (name: string, sql: string) => {
    fs.mkdirSync(path.join(folder, name), { recursive: true });
    fs.writeFileSync(path.join(folder, name, 'migration.sql'), sql);
  };
  const run = () => migrateDatabase({ url: database.url, folder });
  const rows = async (sql: string) => (await client.query(sql)).rows as unknown[];

  beforeEach(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'migrations-'));
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    write('20260101000000_first', 'CREATE TABLE port (id int PRIMARY KEY);\nINSERT INTO port VALUES (1);\n');
    write(
      '20260201000000_second',
      "DO $$ BEGIN INSERT INTO port VALUES (2); END $$;\nCOMMENT ON TABLE port IS 'a;b';\n",
    );
  });
  afterEach(async () => {
    await client.end();
    await database.close();
    fs.rmSync(folder, { recursive: true });
  });

  it('applies what is missing, in order, once', async () => {
    expect(await run()).toEqual({
      ok: true,
      value: { applied: ['20260101000000_first', '20260201000000_second'], modified: [] },
    });
    expect(await run()).toEqual({ ok: true, value: { applied: [], modified: [] } });
    expect(await rows('SELECT id FROM port ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('notes the checksum that Prisma computes: SHA-256 of the file', async () => {
    write('20260101000000_first', 'SELECT 1;');
    await run();
    // printf 'SELECT 1;' | sha256sum
    expect(await rows("SELECT checksum FROM _prisma_migrations WHERE migration_name = '20260101000000_first'")).toEqual(
      [{ checksum: '17db4fd369edb9244b9f91d9aeed145c3d04ad8ba6e95d06247f07a63527d11a' }],
    );
  });

  it('lets two starts at once migrate only once', async () => {
    const reports = await Promise.all([run(), run(), run()]);
    const applied = reports.map((report) => (report.ok ? report.value.applied.length : -1));
    expect(applied.sort()).toEqual([0, 0, 2]);
  });

  it('reports a file changed after it was applied, and does not apply it again', async () => {
    await run();
    write('20260101000000_first', 'DROP TABLE port;');
    expect(await run()).toEqual({ ok: true, value: { applied: [], modified: ['20260101000000_first'] } });
    expect(await rows('SELECT id FROM port ORDER BY id')).toHaveLength(2);
  });

  it('undoes a migration that fails, keeps its log and refuses to go on over it', async () => {
    write('20260301000000_third', 'INSERT INTO port VALUES (3);\nINSERT INTO port VALUES (1);\n');
    expect(await run()).toMatchObject({ ok: false, error: { code: 'failed-now', migration: '20260301000000_third' } });
    expect(await rows('SELECT id FROM port ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
    expect(await run()).toMatchObject({
      ok: false,
      error: { code: 'failed-earlier', migration: '20260301000000_third' },
    });
    const [row] = await rows('SELECT logs, finished_at FROM _prisma_migrations WHERE finished_at IS NULL');
    expect(row).toMatchObject({ logs: expect.stringContaining('duplicate key'), finished_at: null });
  });

  it('goes on after a server or a start that ended in the middle of a migration', async () => {
    const name = '20260301000000_third';
    write(name, 'INSERT INTO port VALUES (3);\nSELECT pg_sleep(600);\n');
    const ended = run().catch((error: unknown) => databaseTrouble(error));
    const end = `SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event = 'PgSleep'`;
    while ((await rows(end)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await ended).toBe('stopping');
    expect(await rows('SELECT migration_name FROM _prisma_migrations ORDER BY 1')).toHaveLength(2);
    write(name, 'INSERT INTO port VALUES (3);\n');
    expect(await run()).toEqual({ ok: true, value: { applied: [name], modified: [] } });
    expect(await rows('SELECT id FROM port ORDER BY id')).toHaveLength(3);
  });

  it('refuses a database that a newer version has migrated', async () => {
    await run();
    fs.rmSync(path.join(folder, '20260201000000_second'), { recursive: true });
    expect(await run()).toMatchObject({
      ok: false,
      error: { code: 'newer-database', migration: '20260201000000_second' },
    });
  });
});
