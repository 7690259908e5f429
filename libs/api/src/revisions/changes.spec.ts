import { summaryRange } from '@waveguide/forecasts';
import { formatChange, valueOrNull } from '@waveguide/quantity';
import { SaxesParser } from 'saxes';
import { createTestApi, signedIn, type TestApi } from '../testing/context';
import { answerChangesFeed } from './changes-feed-answer';

// A publication runs 16,384 draws, as the product does.

const MESSAGE = 'Later “midpoint” <b>&amp; more</b>';
let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
  await api.caller(signedIn('admin')).revisions.commit({
    scenarioId: 'base',
    parentNumber: 1,
    message: MESSAGE,
    changes: [
      {
        key: 'share-midpoint',
        distribution: { kind: 'metalog', p10: 2030, p50: 2031, p90: 2033, lower: null, upper: null },
        rationale: 'Slips by a year.',
        sourceIds: ['founding-report'],
      },
    ],
  });
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const feed = (query = '', headers: Record<string, string> = {}) =>
  answerChangesFeed(new Request(`https://waveguide.example/changes.atom${query}`, { headers }), {
    context: async () => api.context(),
    reportIncident: () => 'test-incident',
  });

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly path: string;
  text: string;
}

/** Every element of a document in its order; throws if the document is not well formed. */
function elementsOf(document: string): readonly Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const path = [...open.map((each) => each.name), name].join('/');
    const element = { name, attributes, path, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(document).close();
  return elements;
}

describe('revisions.changes', () => {
  it('lists every revision of every scenario, the newest first, each with its parent’s numbers', async () => {
    const { entries, total, scenario } = await api.caller().revisions.changes({});
    expect(total).toBe(await api.client.revision.count());
    expect(scenario).toBeNull();
    const dates = entries.map(({ stamp }) => stamp.createdAt);
    expect(dates).toEqual([...dates].sort().reverse());
    const [newest] = entries;
    if (newest === undefined) throw new Error('There is no entry.');
    expect(newest.stamp).toMatchObject({ scenarioId: 'base', number: 2, parentNumber: 1 });
    expect(newest.changes.map(({ key }) => key)).toEqual(['share-midpoint']);
    const [before, after] = await Promise.all(
      [1, 2].map((revision) => api.caller().revisions.byNumber({ scenarioId: 'base', revision })),
    );
    if (before === undefined || after === undefined) throw new Error('A revision is gone.');
    const at = { output: 'revenue', entity: 'co-packaged', year: 2030 } as const;
    const sides = formatChange(
      valueOrNull(summaryRange(before.summary, at))?.p50 ?? Number.NaN,
      valueOrNull(summaryRange(after.summary, at))?.p50 ?? Number.NaN,
      'USD',
    );
    if (sides.kind !== 'changed') throw new Error('A later midpoint has to lower revenue.');
    expect(newest.title).toContain(`revenue ${sides.before} to ${sides.after}`);
    for (const { stamp, outputs } of entries) {
      for (const output of outputs) expect(output.before === null).toBe(stamp.parentNumber === null);
    }
  });

  it('lists one scenario, finds words, and refuses a scenario that is not there', async () => {
    const caller = api.caller();
    const base = await caller.revisions.changes({ scenarioId: 'base' });
    expect(base.scenario).toEqual({ id: 'base', name: 'Base' });
    expect(base.entries.map(({ stamp }) => stamp.number)).toEqual([2, 1]);
    expect((await caller.revisions.changes({ search: 'midpoint later' })).total).toBe(1);
    expect((await caller.revisions.changes({ search: 'LATER' })).entries.map(({ stamp }) => stamp.number)).toEqual([2]);
    expect((await caller.revisions.changes({ search: '%' })).total).toBe(0);
    await expect(caller.revisions.changes({ scenarioId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the feed of changes', () => {
  it('is well-formed Atom with what RFC 4287 asks for, whatever a message holds', async () => {
    const answer = await feed();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const elements = elementsOf(await answer.text());
    const at = (path: string) => elements.filter((element) => element.path === path);
    const texts = (path: string) => at(path).map(({ text }) => text);
    for (const once of ['feed/id', 'feed/title', 'feed/updated']) expect(at(once)).toHaveLength(1);
    const entries = at('feed/entry').length;
    expect(entries).toBe(await api.client.revision.count());
    for (const once of ['id', 'title', 'updated', 'author/name', 'content', 'link'])
      expect(at(`feed/entry/${once}`)).toHaveLength(entries);
    expect(new Set([...texts('feed/id'), ...texts('feed/entry/id')]).size).toBe(entries + 1);
    for (const id of texts('feed/entry/id'))
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(texts('feed/updated')[0]).toBe(texts('feed/entry/updated')[0]);
    expect(texts('feed/entry/content')[0]).toContain(`Because: ${MESSAGE}`);
    expect(at('feed/link').map(({ attributes }) => attributes.href)).toEqual([
      'https://waveguide.example/changes.atom',
      'https://waveguide.example/changes',
    ]);
    for (const { attributes } of at('feed/entry/link'))
      expect(attributes.href).toMatch(/^https:\/\/waveguide\.example\//);
  });

  it('is of one scenario if asked, and keeps the identity of its entries', async () => {
    const ids = async (query: string) =>
      elementsOf(await (await feed(query)).text())
        .filter(({ path }) => path === 'feed/entry/id')
        .map(({ text }) => text);
    const [all, base] = [await ids(''), await ids('?scenario=base')];
    expect(base).toHaveLength(2);
    expect(all).toEqual(expect.arrayContaining(base));
  });

  it('need not be sent again to whoever has it', async () => {
    const etag = (await feed()).headers.get('etag') ?? '';
    const again = await feed('', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it.each([
    ['?scenario=nowhere', 404],
    ['?scenario=', 400],
    ['?scenario=%00', 400],
    [`?scenario=${'x'.repeat(5000)}`, 400],
  ])('refuses %j with %d and a sentence', async (query, status) => {
    const answer = await feed(query);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/scenario/);
  });
});
