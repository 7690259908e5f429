import { openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';
import { findEntries } from './find-entries';
import { SEARCH_KINDS, type SearchKind } from './kind';
import { refreshSearch } from './refresh-search';

let database: OpenTestDatabase;
beforeAll(async () => {
  database = await openSeededDatabase();
  await refreshSearch(database.client, [
    { kind: 'page', id: '/vendors', title: 'Vendors', context: 'Who builds what', address: '/vendors', others: [] },
    { kind: 'chart', id: 'ports', title: 'Ports forecast', context: 'Ports a year', address: '/', others: ['units'] },
  ]);
});
afterAll(() => database.close());

const find = (text: string, o: { readonly kind?: SearchKind; readonly limit?: number } = {}) =>
  findEntries(database.client, { text, kind: o.kind, limit: o.limit ?? 5 });
const best = async (text: string) => (await find(text)).groups[0]?.entries[0];

describe('findEntries', () => {
  it.each([
    ['page', 'vendors'],
    ['chart', 'ports forecast'],
    ['vendor', 'nvidia'],
    ['product', 'bailly'],
    ['milestone', 'oif cei-112g'],
    ['estimate', 'lightcounting ports'],
    ['observation', 'idc ethernet switch 2016'],
    ['driver', 'steepness'],
    ['source', 'quantum-x photonics'],
  ] satisfies readonly (readonly [SearchKind, string])[])('has a %s of the dataset: %s', async (kind, text) => {
    const group = (await find(text)).groups.find((found) => found.kind === kind);
    expect(group?.total).toBeGreaterThan(0);
    for (const entry of group?.entries ?? []) {
      expect(entry.title).not.toBe('');
      expect(entry.context).not.toBe('');
      expect(entry.address).toMatch(/^\/([a-z]|$)/);
    }
  });

  it('covers every kind with the entries of this spec', async () => {
    const kinds = await database.client.searchEntry.groupBy({ by: ['kind'] });
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...SEARCH_KINDS].sort());
  });

  it('puts what is named so first, then what begins so', async () => {
    expect(await best('broadcom')).toMatchObject({ kind: 'vendor', id: 'broadcom', address: '/vendors/broadcom' });
    expect(await best('BROAD')).toMatchObject({ kind: 'vendor', id: 'broadcom' });
    expect(await best('ports forecast')).toMatchObject({ kind: 'chart', id: 'ports' });
  });

  it.each([
    ['Brodcom', [{ typed: 'brodcom', meant: 'broadcom' }], { kind: 'vendor', id: 'broadcom' }],
    ['nvidai', [{ typed: 'nvidai', meant: 'nvidia' }], { kind: 'vendor', id: 'nvidia' }],
  ])('reads %s, and says so', async (text, read, entry) => {
    const found = await find(text);
    expect(found.read).toEqual(read);
    expect(found.groups[0]?.entries[0]).toMatchObject(entry);
  });

  it('reads one word of several', async () => {
    const found = await find('co-pakaged');
    expect(found.read).toEqual([{ typed: 'pakaged', meant: 'packaged' }]);
    expect(found.groups).toEqual((await find('co-packaged')).groups);
    expect(found.groups.length).toBeGreaterThan(2);
  });

  it('leaves alone what is there as it is: beginnings, other endings, numbers', async () => {
    expect((await find('lightc')).read).toEqual([]);
    expect((await find('forecasting vendors')).read).toEqual([]);
    expect(await find('2999')).toEqual({ read: [], words: ['2999'], having: 'all', groups: [] });
  });

  it('finds what has some of the words if nothing has all', async () => {
    const found = await find('nvidia broadcom steepness');
    expect(found.having).toBe('some');
    expect(found.groups.map(({ kind }) => kind)).toContain('driver');
  });

  it('bounds what it gives of each kind and counts the rest', async () => {
    const { groups } = await find('cpo', { limit: 3 });
    const sources = groups.find(({ kind }) => kind === 'source')!;
    expect(sources.entries).toHaveLength(3);
    expect(sources.total).toBeGreaterThan(3);
    const only = await find('cpo', { kind: 'source', limit: 50 });
    expect(only.groups.map(({ kind, total }) => [kind, total])).toEqual(groups.map(({ kind, total }) => [kind, total]));
    expect(only.groups.filter(({ entries }) => entries.length > 0).map(({ kind }) => kind)).toEqual(['source']);
    expect(only.groups.find(({ kind }) => kind === 'source')!.entries.length).toBe(Math.min(50, sources.total));
  });

  it.each(['', '   ', '%', '_%_', "'", '\\', '!&|()<->:*', '\0'])(
    'finds nothing for %j, which has no word',
    async (text) => {
      expect(await find(text)).toEqual({ read: [], words: [], having: 'all', groups: [] });
    },
  );

  it.each(["broadcom'); DROP TABLE source; --", 'broadcom:*A', 'broadcom & !nvidia', '"broadcom" <-> x'])(
    'takes %j for words',
    async (text) => {
      expect((await find(text)).groups.length).toBeGreaterThan(0);
    },
  );

  it('answers ten thousand characters', async () => {
    expect((await find('cpo '.repeat(2_500))).words).toEqual(['cpo']);
    expect((await find('x'.repeat(10_000))).groups).toEqual([]);
  });
});

describe('refreshSearch', () => {
  it('writes nothing that is in line already, and takes out what is gone', async () => {
    const one = { kind: 'page', id: '/a', title: 'Zyxwv', context: 'One', address: '/a', others: [] } as const;
    await refreshSearch(database.client, [one]);
    const ids = () => database.client.$queryRaw`SELECT kind, record_id, xmin::text FROM search_entry ORDER BY 1, 2`;
    const words = () => database.client.$queryRaw`SELECT word, xmin::text FROM search_word ORDER BY 1`;
    const before = [await ids(), await words()];
    await refreshSearch(database.client, [one]);
    expect([await ids(), await words()]).toEqual(before);
    expect((await find('zyxwv')).groups).toHaveLength(1);
    await refreshSearch(database.client, []);
    expect((await find('zyxwv')).groups).toEqual([]);
  });
});
