import { createClient } from '@waveguide/db';
import { createTestDatabase, type TestDatabase } from '@waveguide/db/testing';
import { databaseWatch } from './database-watch';

describe('databaseWatch', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());

  const incidents: unknown[] = [];
  const report = (cause: unknown) => `incident-${incidents.push(cause)}`;
  beforeEach(() => incidents.splice(0));

  it('finds nothing wrong with a database that answers', async () => {
    const client = createClient(database.url);
    expect(await databaseWatch(client, report)()).toBeNull();
    expect(incidents).toEqual([]);
    await client.$disconnect();
  });

  it('asks once for many who want to know at the same moment, and tells of one incident', async () => {
    const url = new URL(database.url);
    url.port = '9'; // nobody listens on the discard port
    const client = createClient(url.href);
    const watch = databaseWatch(client, report);
    const told = await Promise.all(Array.from({ length: 20 }, watch));
    for (const problem of told)
      expect(problem).toMatchObject({ kind: 'unavailable', incidentId: 'incident-1', message: /cannot be reached/ });
    expect(incidents).toHaveLength(1);
    await client.$disconnect();
  });
});
