import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { createClient, type Database } from './client';
import type { PrismaClient } from '../generated/client';
import { recordTime } from './record-time';
import { ALL_BUT_THE_DATE } from '../testing/clock';
import { createTestDatabase, type TestDatabase } from '../testing/database';

const SCHEMA = path.join(__dirname, '../../../../prisma/schema.prisma');

describe('the time of record', () => {
  let database: TestDatabase;
  let client: PrismaClient;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = createClient(database.url);
  });
  afterAll(async () => {
    jest.useRealTimers();
    await client.$disconnect();
    await database.close();
  });

  it("is left to no client by the schema: Prisma's now() and @updatedAt are the clock of the process", () => {
    const text = fs.readFileSync(SCHEMA, 'utf8');
    expect(text.match(/^.*(default\(now\(\)\)|@updatedAt).*$/gm)).toBeNull();
  });

  it('has a default in every column that tells when a row came about, but those that are written with a span', async () => {
    const { rows } = await queried<{ place: string; column_default: string | null }>(
      `SELECT table_name || '.' || column_name AS place, column_default FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name IN ('created_at', 'updated_at', 'occurred_at', 'submitted_at', 'loaded_at')
        ORDER BY 1`,
    );
    const otherwise = rows.filter((row) => row.column_default !== 'clock_timestamp()').map(({ place }) => place);
    // An invitation is dated with the moment from which its time to accept is counted.
    expect(otherwise).toEqual(['invitation.created_at']);
    expect(rows.length).toBeGreaterThan(15);
  });

  it("is the database's in a process whose clock is a day wrong", async () => {
    jest.useFakeTimers({ doNotFake: [...ALL_BUT_THE_DATE], now: new Date(Date.now() + 86_400_000) });
    const asked = await recordTime(client);
    const created = await client.setupLink.create({
      data: { tokenHash: 'a'.repeat(64), expiresAt: new Date(Date.now() + 1000) },
    });
    await client.installationSetting.create({ data: { name: 'of a test', value: 1 } });
    const changed = await client.installationSetting.update({ where: { name: 'of a test' }, data: { value: 2 } });
    jest.useRealTimers();
    const { rows } = await queried<{ now: Date }>('SELECT clock_timestamp() AS now');
    const now = rows[0]!.now.getTime();
    for (const instant of [asked, created.createdAt, changed.updatedAt]) {
      expect(instant.getTime()).toBeLessThanOrEqual(now + 1);
      expect(instant.getTime()).toBeGreaterThan(now - 3_600_000);
    }
  });

  it('goes on within a transaction, so that what waited for another is dated after it', async () => {
    const twice = async (transaction: Database) => [
      await recordTime(transaction),
      await transaction.$executeRaw`SELECT pg_sleep(0.02)`,
      await recordTime(transaction),
    ];
    const [first, , second] = (await client.$transaction(twice)) as [Date, number, Date];
    expect(second.getTime()).toBeGreaterThan(first.getTime());
  });

  async function queried<Row extends pg.QueryResultRow>(sql: string): Promise<pg.QueryResult<Row>> {
    const connection = new pg.Client({ connectionString: database.url });
    await connection.connect();
    try {
      return await connection.query<Row>(sql);
    } finally {
      await connection.end();
    }
  }
});
