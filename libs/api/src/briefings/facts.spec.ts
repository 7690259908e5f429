import type { PinnedChart, Slide } from '@waveguide/briefings';
import { readChartRequest } from '../charts/address';
import { chartSpec } from '../charts/service';
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

const briefings = () => api.caller(signedIn('analyst', 'Ada')).briefings;
const evidence = { notes: '', footnote: '', commentary: '', acknowledged: [] };

function chartSlide(query: string, of: { readonly chart?: string; readonly title?: string } = {}): Slide {
  const { chart = 'ports-forecast', title = '' } = of;
  return { ...evidence, kind: 'chart', id: 'a', title, chart: { chart, query, draft: null } };
}

async function specOf({ chart, query }: PinnedChart) {
  const request = readChartRequest(chart, new URLSearchParams(query));
  if (!request.ok) throw new Error(request.error.message);
  const spec = await chartSpec(api.context(), request.value);
  if (!spec.ok) throw new Error(spec.error.message);
  return spec.value;
}

describe('additions', () => {
  it('pins each chart, to the newest revision where none is named, and suggests its finding for a title', async () => {
    const draft = [{ key: 'share-ceiling', distribution: { kind: 'fixed' as const, value: 0.5 } }];
    const { slides } = await briefings().additions({
      charts: [
        { chart: 'ports-forecast', query: 'scenario=base&tab=x', draft: null },
        { chart: 'market-forecast', query: 'revision=1&metric=share&arrow=2026-2030', draft },
        { chart: 'product-roadmap', query: 'vendor=nvidia', draft: null },
      ],
    });
    expect(slides).toMatchObject([
      { kind: 'chart', chart: { chart: 'ports-forecast', query: 'scenario=base&revision=1', draft: null } },
      { kind: 'chart', chart: { chart: 'market-forecast', draft } },
      { kind: 'chart', chart: { chart: 'product-roadmap', query: expect.stringContaining('vendor=nvidia') } },
    ]);
    const ids = slides.map((slide) => ('id' in slide ? slide.id : ''));
    expect(new Set(ids).size).toBe(3);
    const [ports, drafted, roadmap] = slides as [Slide, Slide, Slide];
    if (ports.kind !== 'chart' || drafted.kind !== 'chart' || roadmap.kind !== 'chart') throw new Error('no charts');
    expect(ports.title).toBe((await specOf(ports.chart)).finding);
    expect(roadmap.title).toBe((await specOf(roadmap.chart)).finding);
    expect(drafted.title).not.toBe((await specOf({ ...drafted.chart, draft: null })).finding);
    // What is sent back can be saved as it is.
    const { id } = await briefings().create({ title: 'Added', slides: slides as Slide[] });
    expect((await briefings().byId({ id })).content.slides.slice(1)).toEqual(slides);
  });

  it.each([
    ['pie', 'scenario=base', 'pie'],
    ['ports-forecast', 'scenario=elsewhere', 'elsewhere'],
    ['ports-forecast', 'scenario=base&revision=99', '99'],
    ['ports-forecast', 'colour=red', 'colour'],
    ['market-forecast', 'metric=price&technology=market', 'market'],
  ])('say why %s with %s cannot be added, and add the others', async (chart, query, why) => {
    const good = { chart: 'ports-forecast', query: '', draft: null };
    const { slides } = await briefings().additions({ charts: [{ chart, query, draft: null }, good] });
    expect(slides).toMatchObject([{ problem: expect.stringContaining(why) }, { kind: 'chart' }]);
  });

  it('refuse a draft of an assumption that is none, in its place', async () => {
    const draft = [{ key: 'luck', distribution: { kind: 'fixed' as const, value: 1 } }];
    const { slides } = await briefings().additions({ charts: [{ chart: 'ports-forecast', query: '', draft }] });
    expect(slides).toEqual([{ problem: expect.stringContaining('luck') }]);
  });
});

describe('the facts of a slide', () => {
  it('are those of the chart that it shows', async () => {
    const slide = chartSlide('scenario=base&revision=1&from=2025&to=2031');
    const spec = await specOf({
      chart: 'ports-forecast',
      query: 'scenario=base&revision=1&from=2025&to=2031',
      draft: null,
    });
    const facts = await briefings().slideFacts({ slide: { ...slide, title: spec.finding } });
    expect(facts).toMatchObject({
      finding: spec.finding,
      subtitle: spec.subtitle,
      description: spec.description,
      agreement: { kind: 'agrees', figures: [] },
      scenarioName: 'Base',
      revision: 1,
      newestRevision: 1,
      years: { from: 2025, to: 2031, first: expect.any(Number), last: expect.any(Number) },
      problem: null,
    });
    expect(facts.suggestions[0]).toBe(spec.finding);
    const texts = new Set(spec.table.rows.flat().map(({ text }) => text));
    const figures = facts.keyFigures.filter(({ value }) => value !== null);
    expect(figures.length).toBeGreaterThan(0);
    for (const { text } of figures) expect(texts).toContain(text);
    // Its own first and last years can be asked for, and none beyond.
    const { first = 0, last = 0 } = facts.years ?? {};
    const years = async (from: number, to: number) =>
      (await briefings().slideFacts({ slide: chartSlide(`scenario=base&revision=1&from=${from}&to=${to}`) })).problem;
    expect([await years(first, last), await years(first - 1, last), await years(first, last + 1)]).toEqual([
      null,
      expect.any(String),
      expect.any(String),
    ]);
  });

  it('tell a title that says another number', async () => {
    const slide = chartSlide('scenario=base&revision=1', { title: 'CPO ships 987 million ports in 2030' });
    const { agreement } = await briefings().slideFacts({ slide });
    expect(agreement?.kind).toBe('disagrees');
    expect(agreement?.figures.join()).toContain('987');
  });

  it('know the years of a timeline', async () => {
    const whole = await briefings().slideFacts({
      slide: chartSlide('scenario=base&revision=1', { chart: 'adoption-timeline' }),
    });
    const part = await briefings().slideFacts({
      slide: chartSlide('scenario=base&revision=1&from=2024&to=2026', { chart: 'adoption-timeline' }),
    });
    expect(part.years).toEqual({ from: 2024, to: 2026, first: whole.years?.from, last: whole.years?.to });
    expect(whole.years?.first).toBeLessThan(2024);
  });

  it('of words are none', async () => {
    const slide: Slide = { kind: 'text', id: 't', title: '40%', notes: '', footnote: '', body: '' };
    expect(await briefings().slideFacts({ slide })).toEqual({
      finding: null,
      subtitle: null,
      description: null,
      suggestions: [],
      agreement: null,
      scenarioName: null,
      revision: null,
      newestRevision: null,
      keyFigures: [],
      years: null,
      problem: null,
    });
  });

  it.each([
    ['scenario=elsewhere&revision=1', 'elsewhere'],
    ['scenario=base&revision=2', 'base 2'],
    ['scenario=base', 'revision'],
    ['scenario=base&revision=1&from=2031&to=2030', '2031'],
    ['scenario=base&revision=1&metric=joy', 'metric'],
  ])('with %s are a problem that names it', async (query, why) => {
    const facts = await briefings().slideFacts({ slide: chartSlide(query) });
    expect(facts).toMatchObject({ finding: null, problem: expect.stringContaining(why) });
  });

  it('of vendors are those of their comparison', async () => {
    const slide: Slide = {
      ...evidence,
      kind: 'vendor-comparison',
      id: 'v',
      title: '',
      vendorIds: ['nvidia', 'broadcom'],
    };
    const facts = await briefings().slideFacts({ slide });
    expect(facts).toMatchObject({ problem: null, scenarioName: null, revision: null, agreement: { kind: 'empty' } });
    expect(facts.finding).toContain('NVIDIA: vertically integrated, openness low');
  });

  it('of an unknown vendor, or of one twice, are a problem', async () => {
    const of = (vendorIds: readonly string[]): Slide => ({
      ...evidence,
      kind: 'vendor-comparison',
      id: 'v',
      title: '',
      vendorIds,
    });
    expect((await briefings().slideFacts({ slide: of(['nvidia', 'acme']) })).problem).toContain('acme');
    expect((await briefings().slideFacts({ slide: of(['nvidia', 'nvidia']) })).problem).toContain('twice');
  });
});

describe('the pre-flight', () => {
  it('looks at the version that is saved and stops what must not leave', async () => {
    const slides: readonly Slide[] = [
      { ...chartSlide('scenario=base&revision=1', { title: 'CPO ships 987 million ports in 2030' }), id: 'wrong' },
      { ...chartSlide('scenario=elsewhere&revision=1', { title: 'Nowhere' }), id: 'broken' },
      {
        ...evidence,
        kind: 'chart',
        id: 'draft',
        title: 'If',
        chart: {
          chart: 'ports-forecast',
          query: 'scenario=base&revision=1',
          draft: [{ key: 'share-ceiling', distribution: { kind: 'fixed', value: 0.5 } }],
        },
      },
      { kind: 'text', id: 'long', title: 'Long', notes: '', footnote: '', body: 'word '.repeat(800) },
    ];
    const { id } = await briefings().create({ title: 'To be stopped', slides });
    const { items, version } = await briefings().preflight({ id });
    expect(version).toBe(1);
    const blocking = items.filter(({ level }) => level === 'blocking');
    expect(blocking.map(({ check, slideId }) => [check, slideId])).toEqual(
      expect.arrayContaining([
        ['title-disagrees', 'wrong'],
        ['not-drawn', 'broken'],
        ['unpublished', 'draft'],
        ['overflow', 'long'],
      ]),
    );
  });

  it('lets go what the product itself suggests', async () => {
    const charts = ['ports-forecast', 'technology-shares', 'growth-range', 'attribute-range', 'switch-capacity'].map(
      (chart) => ({ chart, query: 'scenario=base', draft: null }),
    );
    const { slides } = await briefings().additions({ charts });
    const { id } = await briefings().create({ title: 'To be let go', slides: slides as Slide[] });
    const { items, held } = await briefings().preflight({ id });
    expect(items.filter(({ level }) => level === 'blocking')).toEqual([]);
    expect(held.length).toBeGreaterThan(0);
  });

  it('finds no briefing where there is none', async () => {
    expect(await problemFrom(briefings().preflight({ id: '00000000-0000-4000-8000-000000000000' }))).toMatchObject({
      kind: 'not-found',
    });
  });
});
