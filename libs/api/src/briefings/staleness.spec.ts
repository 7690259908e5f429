import {
  keyFigures,
  slideIdentity,
  titleSuggestions,
  type PinnedChart,
  type Slide,
  type SlideIdentity,
} from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import { readChartRequest } from '../charts/address';
import { chartSpec } from '../charts/service';
import { createTestApi, signedIn, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

// Publishing runs 16,384 draws, as the product does; on a busy machine that takes seconds.

let api: TestApi;
let id: string;

const ada = signedIn('analyst', 'Ada');
const briefings = () => api.caller(ada).briefings;
const evidence = { notes: '', footnote: '', commentary: '', acknowledged: [] };

const pinned = (chart: string, query: string): PinnedChart => ({ chart, query, draft: null });
const PORTS = pinned('market-forecast', 'scenario=base&revision=1&metric=ports');
const ROADMAP = pinned('product-roadmap', 'scenario=base&revision=1');
const UPSIDE = pinned('market-forecast', 'scenario=upside&revision=1');
const SHARES = pinned('technology-shares', 'scenario=base&revision=1');
const ARROW = pinned('market-forecast', 'scenario=base&revision=1&metric=ports&arrow=2026-2030');

/** The chart as any page draws it, apart from everything that this file is about. */
async function spec({ chart, query }: PinnedChart, revision?: number): Promise<ChartSpec> {
  const parameters = new URLSearchParams(query);
  if (revision !== undefined) parameters.set('revision', String(revision));
  const request = readChartRequest(chart, parameters);
  if (!request.ok) throw new Error(request.error.message);
  const drawn = await chartSpec(api.context(), request.value);
  if (!drawn.ok) throw new Error(drawn.error.message);
  return drawn.value;
}

beforeAll(async () => {
  api = await createTestApi();
  const first = await spec(PORTS);
  const slides: readonly Slide[] = [
    { ...evidence, kind: 'chart', id: 'ports', title: first.finding, chart: PORTS },
    { ...evidence, kind: 'table', id: 'shares', title: 'Written by hand', chart: SHARES },
    { ...evidence, kind: 'chart', id: 'roadmap', title: 'Products', chart: ROADMAP },
    { ...evidence, kind: 'chart', id: 'upside', title: 'Upside', chart: UPSIDE },
    { ...evidence, kind: 'vendor-comparison', id: 'vendors', title: 'Two', vendorIds: ['nvidia', 'broadcom'] },
    { kind: 'text', id: 'words', title: 'Words', notes: '', footnote: '', body: '' },
    {
      ...evidence,
      kind: 'chart',
      id: 'draft',
      title: 'If',
      chart: { ...PORTS, draft: [{ key: 'share-ceiling', distribution: { kind: 'fixed', value: 0.5 } }] },
    },
  ];
  ({ id } = await briefings().create({ title: 'Stale', slides }));
  expect(await briefings().staleness({ id })).toEqual({ slides: [], failed: [] });
  await api.caller(ada).revisions.commit({
    scenarioId: 'base',
    parentNumber: 1,
    message: 'Move the midpoint of adoption out',
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

/** What a table prints for a label such as "P50 in 2030": its column and year, found anew. Null if it has no such cell. */
function printed({ table }: ChartSpec, label: string): string | null {
  const [, name = '', year = ''] = /^(.+?)(?:, mean)? in (\d{4})$/.exec(label) ?? [];
  const column = table.columns.findIndex((candidate) => candidate.label.replace(/, mean$/, '') === name);
  const row = table.rows.find(([first]) => first?.text === year);
  return row?.[column]?.text ?? null;
}

describe('what came out since', () => {
  it('lists the slides of the scenario that moved, with both states of what reads otherwise', async () => {
    const { slides, failed } = await briefings().staleness({ id });
    expect(failed).toEqual([]);
    expect(slides.map(({ slideId }) => slideId)).toEqual(['ports', 'shares', 'roadmap', 'draft']);
    for (const [slide, chart] of [
      [slides[0], PORTS],
      [slides[1], SHARES],
    ] as const) {
      const [before, after] = [await spec(chart, 1), await spec(chart, 2)];
      expect(slide).toMatchObject({
        chart: chart.chart,
        scenarioName: 'Base',
        pinnedRevision: 1,
        newestRevision: 2,
        findingBefore: before.finding,
        findingAfter: after.finding,
        changed: true,
      });
      expect(slide?.figures.length).toBeGreaterThan(0);
      const readable = (slide?.figures ?? []).filter(({ label }) => printed(after, label) !== null);
      expect(readable.length).toBeGreaterThan(0);
      for (const figure of readable) {
        expect(figure.before).not.toBe(figure.after);
        if (figure.after !== 'not shown') expect(figure.after).toBe(printed(after, figure.label));
        if (figure.before !== 'not shown') expect(figure.before).toBe(printed(before, figure.label));
      }
      // Exactly those key figures that the two states print differently.
      const shown = (of: ChartSpec) => new Map(keyFigures(of).map(({ key, text }) => [key, text]));
      const [then, now] = [shown(before), shown(after)];
      const differing = [...new Set([...then.keys(), ...now.keys()])].filter((key) => then.get(key) !== now.get(key));
      expect(slide?.figures).toHaveLength(differing.length);
    }
  });

  it('says that a chart of the ledger reads as before', async () => {
    const { slides } = await briefings().staleness({ id });
    expect(slides.find(({ slideId }) => slideId === 'roadmap')).toMatchObject({ changed: false, figures: [] });
  });

  it('compares a draft over both revisions', async () => {
    const { slides } = await briefings().staleness({ id });
    const draft = slides.find(({ slideId }) => slideId === 'draft');
    const plain = slides.find(({ slideId }) => slideId === 'ports');
    expect(draft?.changed).toBe(true);
    expect(draft?.findingBefore).not.toBe(plain?.findingBefore);
  });

  it('renews pins and suggested titles, leaves written ones, and writes nothing', async () => {
    const before = await briefings().byId({ id });
    const { slides, failed } = await briefings().refreshed({ id, slideIds: ['shares', 'ports', 'upside', 'words'] });
    expect(failed).toEqual([]);
    const after = await spec(PORTS, 2);
    expect(slides).toEqual([
      {
        ...before.content.slides.find((slide) => slide.id === 'ports'),
        title: titleSuggestions(after)[0],
        chart: { ...PORTS, query: 'scenario=base&revision=2&metric=ports' },
      },
      {
        ...before.content.slides.find((slide) => slide.id === 'shares'),
        chart: { ...SHARES, query: 'scenario=base&revision=2' },
      },
    ]);
    expect(await briefings().byId({ id })).toEqual(before);
  });

  it('is nothing any more once the renewed slides are saved', async () => {
    const copy = await briefings().duplicate({ id });
    const { content, version } = await briefings().byId(copy);
    const stale = await briefings().staleness(copy);
    const slideIds = stale.slides.map(({ slideId }) => slideId);
    const { slides } = await briefings().refreshed({ id: copy.id, slideIds });
    const renewed = new Map(slides.map((slide) => [slide.id, slide]));
    const next = { ...content, slides: content.slides.map((slide) => renewed.get(slide.id) ?? slide) };
    await briefings().save({ id: copy.id, version, content: next });
    expect(await briefings().staleness(copy)).toEqual({ slides: [], failed: [] });
    const { items } = await briefings().list({});
    expect(items.find((item) => item.id === copy.id)?.pins).toEqual([
      { scenarioId: 'base', scenarioName: 'Base', revision: 2, newest: 2 },
      { scenarioId: 'upside', scenarioName: 'Upside', revision: 1, newest: 1 },
    ]);
  });

  it('names the slides that cannot be compared', async () => {
    const chart = pinned('market-forecast', 'scenario=base&revision=1&technology=abacus');
    const slides: readonly Slide[] = [{ ...evidence, kind: 'chart', id: 'odd', title: 'Odd', chart }];
    const made = await briefings().create({ title: 'Odd', slides });
    const odd = { slideId: 'odd', title: 'Odd', problem: expect.stringContaining('abacus') };
    expect(await briefings().staleness({ id: made.id })).toEqual({ slides: [], failed: [odd] });
    expect(await briefings().refreshed({ id: made.id, slideIds: ['odd'] })).toEqual({ slides: [], failed: [odd] });
  });

  it('refuses to renew a slide that is not saved', async () => {
    expect(await problemFrom(briefings().refreshed({ id, slideIds: ['ports', 'nobody'] }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['slideIds', 1] }],
    });
  });
});

describe('an earlier file', () => {
  const identity = async (slide: number, chart: PinnedChart): Promise<SlideIdentity> =>
    slideIdentity(await spec(chart), { slide, chart, briefingId: id, slideId: `s${slide}` });

  it('lists each chart with what the newest revision says', async () => {
    const slides = await Promise.all([PORTS, UPSIDE, ARROW].map((chart, i) => identity(i + 2, chart)));
    const checked = await briefings().staleFile({ slides });
    const [before, after] = [await spec(ARROW, 1), await spec(ARROW, 2)];
    expect(checked.slides).toMatchObject([
      { state: 'stale', slide: 2, chart: 'market-forecast', pinnedRevision: 1, newestRevision: 2, changed: true },
      { state: 'current', slide: 3, scenarioName: 'Upside', revision: 1 },
      { state: 'stale', slide: 4, findingBefore: before.finding, findingAfter: after.finding },
    ]);
    const growth = (of: ChartSpec) => of.marks.flatMap((mark) => (mark.type === 'arrow' ? [mark.label] : []));
    const [, , arrow] = checked.slides;
    if (arrow?.state !== 'stale') throw new Error('expected a stale chart');
    expect(arrow.figures).toContainEqual({ label: 'Growth', before: growth(before)[0], after: growth(after)[0] });
    expect(arrow.address).toContain('revision=2');
    const { slides: ofBriefing } = await briefings().staleness({ id });
    expect(checked.slides[0]).toMatchObject({ figures: ofBriefing[0]?.figures });
  });

  it('is read by its address where it was made before queries were kept', async () => {
    const kept = await identity(1, PORTS);
    const older = { ...kept, query: null, briefingId: null, slideId: null };
    const [now, then] = (await briefings().staleFile({ slides: [kept, older] })).slides;
    expect(then).toEqual(now);
    expect(then).toMatchObject({ state: 'stale' });
  });

  it.each<[string, Partial<SlideIdentity>, RegExp]>([
    ['an unknown chart', { chart: 'pie' }, /.+/],
    ['no chart', { chart: '' }, /.+/],
    ['a query that cannot be read', { query: 'metric=ports&colour=red' }, /colour/],
    ['markup for a query', { query: '<script>' }, /.+/],
    ['a scenario that is none', { scenario: 'elsewhere', query: 'revision=1' }, /elsewhere/],
    ['a revision to come', { revision: 3 }, /base 3/],
    ['revision 0', { revision: 0 }, /revision/],
    ['a negative revision', { revision: -1 }, /revision/],
    ['no revision', { revision: null, query: 'scenario=base', address: '/' }, /revision/],
    ['another entity', { query: 'scenario=base&technology=abacus' }, /abacus/],
  ])('with %s is told why that slide is not known', async (_what, part, reason) => {
    const good = await identity(1, PORTS);
    const { slides } = await briefings().staleFile({ slides: [{ ...good, ...part, slide: 7 }, good] });
    expect(slides).toMatchObject([
      { state: 'unknown', slide: 7, reason: expect.stringMatching(reason) },
      { state: 'stale', slide: 1 },
    ]);
  });

  it('of 200 slides is taken and of 201 refused', async () => {
    const good = await identity(1, UPSIDE);
    const slides = Array.from({ length: 201 }, (_, i) => ({ ...good, slide: i + 1 }));
    expect((await briefings().staleFile({ slides: slides.slice(0, 200) })).slides).toHaveLength(200);
    expect(await problemFrom(briefings().staleFile({ slides }))).toMatchObject({ kind: 'invalid' });
    expect(await briefings().staleFile({ slides: [] })).toEqual({ slides: [] });
  });
});
