import { randomUUID } from 'node:crypto';
import { WAVEGUIDE_BRAND, type BriefingContent, type Slide } from '@waveguide/briefings';
import { createTestApi, signedIn, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

let api: TestApi;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const ada = () => api.caller(signedIn('analyst', 'Ada')).briefings;
const grace = () => api.caller(signedIn('reviewer', 'Grace')).briefings;

const SLIDES: readonly Slide[] = [
  {
    kind: 'chart',
    id: 'ports',
    title: 'متى؟ 硅光子 👩🏽‍🔬 <script>alert(1)</script> =cmd|calc',
    notes: ' kept to the letter \n\n',
    footnote: '',
    commentary: '- one\n- two',
    acknowledged: [{ check: 'rounding', about: '40% and 61%' }],
    chart: { chart: 'ports-forecast', query: 'scenario=base&revision=1&metric=share&from=2024', draft: null },
  },
  {
    kind: 'table',
    id: 'draft',
    title: '',
    notes: '',
    footnote: 'f',
    commentary: '',
    acknowledged: [],
    chart: {
      chart: 'market-forecast',
      query: 'scenario=upside&revision=1',
      draft: [
        {
          key: 'share-ceiling',
          distribution: { kind: 'metalog', p10: 0.1, p50: 1e-9, p90: 3, lower: null, upper: 7 },
        },
      ],
    },
  },
  { kind: 'text', id: 'words', title: 'Words', notes: '', footnote: '', body: '- a\n\nb' },
  {
    kind: 'vendor-comparison',
    id: 'vendors',
    title: 'Vendors',
    notes: '',
    footnote: '',
    commentary: '',
    acknowledged: [],
    vendorIds: ['nvidia', 'broadcom'],
  },
];

async function made(title = 'Autumn'): Promise<{ readonly id: string; readonly content: BriefingContent }> {
  const { id } = await ada().create({ title, slides: SLIDES });
  const { content } = await ada().byId({ id });
  return { id, content };
}

describe('briefings', () => {
  it('are none at first', async () => {
    expect(await ada().list({})).toEqual({ items: [], total: 0 });
  });

  it('begin with a cover and give back what was written, to the letter', async () => {
    const { id, version } = await ada().create({ title: 'Q4 <b>', slides: SLIDES });
    expect(version).toBe(1);
    const read = await grace().byId({ id });
    expect(read).toMatchObject({ id, version: 1, ownerName: 'Ada', changedByName: 'Ada' });
    const [cover, ...rest] = read.content.slides;
    expect(cover).toMatchObject({ kind: 'title', title: 'Q4 <b>' });
    expect(rest).toEqual(SLIDES);
    expect(read.content.brand).toEqual(WAVEGUIDE_BRAND);

    const content: BriefingContent = {
      title: 'x'.repeat(500),
      size: 'square',
      theme: 'dark',
      brand: { ...WAVEGUIDE_BRAND, name: 'Ångström & Söhne', accent: '#00ff7f', typeface: 'arial' },
      slides: [...SLIDES].reverse(),
    };
    const saved = await grace().save({ id, version: 1, content: content });
    expect(saved.version).toBe(2);
    const again = await ada().byId({ id });
    expect(again.content).toEqual(content);
    expect(again).toMatchObject({ version: 2, ownerName: 'Ada', changedByName: 'Grace', updatedAt: saved.updatedAt });
  });

  it('are listed with what they are pinned to', async () => {
    const { id } = await made('Listed');
    const { items } = await ada().list({});
    expect(items.find((item) => item.id === id)).toMatchObject({
      title: 'Listed',
      slideCount: 5,
      version: 1,
      ownerName: 'Ada',
      pins: [
        { scenarioId: 'base', revision: 1, newest: 1 },
        { scenarioId: 'upside', revision: 1, newest: 1 },
      ],
    });
  });

  it('tell the second of two editors who saved, and keep the first one’s work', async () => {
    const { id, content } = await made();
    const mine = { ...content, title: 'Of Ada' };
    const theirs = { ...content, title: 'Of Grace' };
    const [first, second] = await Promise.allSettled([
      ada().save({ id, version: 1, content: mine }),
      grace().save({ id, version: 1, content: theirs }),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    const kept = await ada().byId({ id });
    expect(kept.version).toBe(2);
    const [winner, loser] = first.status === 'fulfilled' ? [mine, theirs] : [theirs, mine];
    expect(kept.content).toEqual(winner);
    const refused = await problemFrom((loser === mine ? ada() : grace()).save({ id, version: 1, content: loser }));
    expect(refused.kind).toBe('out-of-date');
    expect(refused.message).toContain(`${kept.changedByName} saved this briefing on `);
    expect((await ada().byId({ id })).version).toBe(2);
  });

  it('take a save that comes twice once', async () => {
    const { id, content } = await made();
    const save = { id, version: 1, content: { ...content, title: 'Twice' } };
    const first = await ada().save(save);
    expect(await ada().save(save)).toEqual(first);
    expect((await ada().byId({ id })).version).toBe(2);
  });

  it('start in the brand of the person’s newest briefing', async () => {
    const { id, content } = await made();
    const brand = { ...WAVEGUIDE_BRAND, name: 'House', accent: '#112233' as const };
    await ada().save({ id, version: 1, content: { ...content, brand } });
    const next = await ada().create({ title: 'Next' });
    expect((await ada().byId({ id: next.id })).content.brand).toEqual(brand);
  });

  it('are copied with a title that still fits', async () => {
    const title = `${'x'.repeat(492)}👩🏽‍🔬`;
    const { id, content } = await made(title.slice(0, 500));
    const copy = await grace().duplicate({ id });
    const read = await ada().byId({ id: copy.id });
    expect(read.ownerName).toBe('Grace');
    expect(read.version).toBe(1);
    expect(read.content).toEqual({ ...content, title: `${'x'.repeat(492)} (copy)` });
  });

  it('can be removed and brought back, each told in the audit trail', async () => {
    const { id, content } = await made('Gone');
    await grace().remove({ id });
    await grace().remove({ id });
    expect(await problemFrom(ada().byId({ id }))).toMatchObject({ kind: 'not-found', what: 'briefing' });
    expect(await problemFrom(ada().save({ id, version: 1, content: content }))).toMatchObject({
      kind: 'not-found',
    });
    expect(await problemFrom(ada().duplicate({ id }))).toMatchObject({ kind: 'not-found' });
    expect((await ada().list({})).items.map((item) => item.id)).not.toContain(id);
    await ada().restore({ id });
    expect((await ada().byId({ id })).content).toEqual(content);
    const { events } = await api
      .caller(signedIn('admin', 'Root'))
      .audit.list({ subjectKind: 'briefing', subjectId: id });
    expect(events.map(({ action, actor }) => [action, actor.name])).toEqual([
      ['briefing.restore', 'Ada'],
      ['briefing.remove', 'Grace'],
      ['briefing.create', 'Ada'],
    ]);
  });

  it.each(['byId', 'duplicate', 'remove', 'restore'] as const)('%s finds none where there is none', async (name) => {
    expect(await problemFrom(ada()[name]({ id: randomUUID() }))).toMatchObject({ kind: 'not-found', what: 'briefing' });
  });
});
