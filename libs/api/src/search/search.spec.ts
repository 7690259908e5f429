import { createTestApi, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';
import { SHOWN_OF_EACH } from './schema';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const find = (text: string) => api.caller().search.find({ text });

describe('search.find', () => {
  it('finds pages and charts among the records', async () => {
    expect((await find('overview')).groups[0]?.entries[0]).toMatchObject({ kind: 'page', address: '/' });
    expect((await find('switch capacity')).groups[0]?.entries[0]).toMatchObject({
      kind: 'chart',
      address: '/timeline',
    });
    expect((await find('sources')).groups[0]?.entries[0]).toMatchObject({ kind: 'page', address: '/sources' });
  });

  it('gives few of every kind, and many of the one that is asked for', async () => {
    const every = await find('cpo');
    expect(Math.max(...every.groups.map(({ entries }) => entries.length))).toBe(SHOWN_OF_EACH);
    const { groups } = await api.caller().search.find({ text: 'cpo', kind: 'estimate' });
    const shown = groups.flatMap(({ entries }) => entries);
    expect(shown.length).toBeGreaterThan(SHOWN_OF_EACH);
    expect(new Set(shown.map(({ kind }) => kind))).toEqual(new Set(['estimate']));
  });

  it('finds nothing for nothing', async () => {
    expect((await find('')).groups).toEqual([]);
    expect((await find('  ')).groups).toEqual([]);
  });

  it.each([
    ['more than 200 characters', 'x'.repeat(201)],
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['more than 24 words', 'a '.repeat(25)],
    ['a NUL', 'broad\0com'],
    ['half a character', 'broad\ud800'],
  ])('refuses %s in words', async (_what, text) => {
    const problem = await problemFrom(find(text));
    expect(problem.kind).toBe('invalid');
  });
});
