import pg from 'pg';
import { createClient } from './client';
import { openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';
import { OneAtATimeClient } from './one-at-a-time-client';

let database: OpenTestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase();
});
afterAll(() => database.close());
afterEach(() => jest.restoreAllMocks());

/** Counts, for every connection of pg, the queries that it was given and has not answered yet; the most there were at once. */
function watchQueries(): { readonly most: () => number; readonly asked: () => number } {
  const open = new WeakMap<pg.Client, number>();
  let most = 0;
  let asked = 0;
  const original = pg.Client.prototype.query as (...query: unknown[]) => unknown;
  jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...query: unknown[]) {
    asked += 1;
    const answer = original.apply(this, query);
    if (!(answer instanceof Promise)) return answer as never;
    open.set(this, (open.get(this) ?? 0) + 1);
    most = Math.max(most, open.get(this) ?? 0);
    const settled = () => open.set(this, (open.get(this) ?? 0) - 1);
    answer.then(settled, settled);
    return answer as never;
  } as never);
  return { most: () => most, asked: () => asked };
}

describe('a transaction of Prisma', () => {
  it('asks its connection one thing at a time, also for relations that Prisma reads side by side', async () => {
    const watch = watchQueries();
    const client = createClient(database.url);
    try {
      const revisions = await client.$transaction((transaction) =>
        transaction.revision.findMany({ include: { values: true, correlations: true, result: true } }),
      );
      expect(revisions.length).toBeGreaterThan(0);
      expect(revisions[0]?.values.length).toBeGreaterThan(0);
      expect(watch.asked()).toBeGreaterThan(5);
      expect(watch.most()).toBe(1);
    } finally {
      await client.$disconnect();
    }
  });
});

describe('OneAtATimeClient', () => {
  const connected = async (client: pg.Client) => {
    await client.connect();
    return client;
  };

  it('sends the next query when the last one is answered, and in the order in which they came', async () => {
    const watch = watchQueries();
    const client = await connected(new OneAtATimeClient({ connectionString: database.url }));
    const answers = await Promise.all([
      client.query('SELECT pg_sleep(0.05), 1 AS n'),
      client.query({ text: 'SELECT 2 AS n' }),
      client.query('SELECT $1::int AS n', [3]),
    ]);
    expect(answers.map(({ rows }) => (rows[0] as { n: number }).n)).toEqual([1, 2, 3]);
    expect(watch.most()).toBe(1);
    await client.end();
  });

  it('goes on after a query that failed', async () => {
    const client = await connected(new OneAtATimeClient({ connectionString: database.url }));
    const [failed, answered] = await Promise.allSettled([client.query('SELECT 1/0'), client.query('SELECT 1 AS n')]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
    expect(answered).toMatchObject({ status: 'fulfilled', value: { rows: [{ n: 1 }] } });
    await client.end();
  });
});
