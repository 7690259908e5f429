import path from 'node:path';
import { workspaceRoot } from '@waveguide/embedded-postgres';
import { createClient } from '../postgres/client';
import { createTestDatabase, migrateDatabase } from '../testing/database';
import { findEntries } from './find-entries';
import { refreshSearch } from './refresh-search';

it('reads spelling in a schema beside the one that the extension lies in', async () => {
  const database = await createTestDatabase();
  const url = `${database.url}?schema=second`;
  const migrated = await migrateDatabase({ url, folder: path.join(workspaceRoot(process.cwd()), 'prisma/migrations') });
  expect(migrated).toMatchObject({ ok: true });
  const client = createClient(url);
  try {
    const [place] = await client.$queryRaw<{ readonly at: string }[]>`
      SELECT extnamespace::regnamespace::text AS at FROM pg_extension WHERE extname = 'pg_trgm'`;
    expect(place?.at).toBe('public');
    await refreshSearch(client, [
      { kind: 'page', id: '/a', title: 'Photonics', context: 'Light', address: '/a', others: [] },
    ]);
    const found = await findEntries(client, { text: 'fotonics', limit: 5 });
    expect(found.read).toEqual([{ typed: 'fotonics', meant: 'photonics' }]);
    expect(found.groups.map(({ total }) => total)).toEqual([1]);
  } finally {
    await client.$disconnect();
    await database.close();
  }
});
