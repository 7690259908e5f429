import pg from 'pg';
import { createTestDatabase } from './database';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as unknown[];
  } finally {
    await client.end();
  }
}

describe('createTestDatabase', () => {
  it('gives databases that are migrated and do not see each other', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    await query(one.url, 'CREATE TABLE only_here (id int)');
    const tables =
      "SELECT to_regclass('only_here') IS NOT NULL AS here, to_regclass('_prisma_migrations') IS NOT NULL AS migrated";
    expect(await query(one.url, tables)).toEqual([{ here: true, migrated: true }]);
    expect(await query(other.url, tables)).toEqual([{ here: false, migrated: true }]);
    await Promise.all([one.close(), other.close()]);
  });

  it('prepares once and copies', async () => {
    let runs = 0;
    const preparation = {
      key: `count ${process.pid} ${Date.now()}`,
      run: async (url: string) => {
        runs++;
        await query(url, 'CREATE TABLE prepared (id int)');
      },
    };
    const databases = await Promise.all([createTestDatabase(preparation), createTestDatabase(preparation)]);
    expect(runs).toBe(1);
    for (const { url } of databases)
      expect(await query(url, 'SELECT count(*)::int AS n FROM prepared')).toEqual([{ n: 0 }]);
    for (const database of databases) await database.close();
  });

  it('drops the database when it is closed, open connections or not', async () => {
    const database = await createTestDatabase();
    const left = new pg.Client({ connectionString: database.url });
    left.on('error', () => {});
    await left.connect();
    await database.close();
    await expect(query(database.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
    await left.end().catch(() => {});
  });
});
