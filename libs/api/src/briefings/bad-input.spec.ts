import { MOST_SLIDES, TEXT_LIMITS, WAVEGUIDE_BRAND, type BriefingContent, type Slide } from '@waveguide/briefings';
import type { Problem } from '../trpc/problem';
import { createTestApi, signedIn, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

let api: TestApi;
let id: string;
let content: BriefingContent;

const briefings = () => api.caller(signedIn('analyst', 'Ada')).briefings;

beforeAll(async () => {
  api = await createTestApi();
  ({ id } = await briefings().create({ title: 'Kept' }));
  ({ content } = await briefings().byId({ id }));
});
afterAll(async () => {
  // Nobody's bad input may count as a fault of ours.
  expect(api.incidents).toEqual([]);
  await api.close();
});

const text = (part: Partial<Slide> = {}): Slide =>
  ({ kind: 'text', id: 'a', title: '', notes: '', footnote: '', body: '', ...part }) as Slide;

const chart = (query: string, of: Readonly<Record<string, unknown>> = {}): Slide =>
  ({
    kind: 'chart',
    id: 'a',
    title: '',
    notes: '',
    footnote: '',
    commentary: '',
    acknowledged: [],
    chart: { chart: 'ports-forecast', query, draft: null, ...of },
  }) as Slide;

const vendors = (vendorIds: readonly string[]): Slide => ({
  kind: 'vendor-comparison',
  id: 'b',
  title: '',
  notes: '',
  footnote: '',
  commentary: '',
  acknowledged: [],
  vendorIds,
});

const numbered = (count: number) => Array.from({ length: count }, (_, i) => text({ id: `slide-${i}` }));
const withSlides = (...slides: readonly Slide[]) => ({ ...content, slides });
const withBrand = (brand: Readonly<Record<string, unknown>>) =>
  ({ ...content, brand: { ...content.brand, ...brand } }) as BriefingContent;

const PINNED = 'scenario=base&revision=1';

/** Saves over the version that stands now; the same content must come back. */
async function kept(next: BriefingContent): Promise<void> {
  const { version } = await briefings().byId({ id });
  await briefings().save({ id, version, content: next });
  expect((await briefings().byId({ id })).content).toEqual(next);
}

async function refused(next: unknown): Promise<Problem> {
  const before = await briefings().byId({ id });
  const problem = await problemFrom(
    briefings().save({ id, version: before.version, content: next as BriefingContent }),
  );
  expect(await briefings().byId({ id })).toEqual(before);
  return problem;
}

const STRANGE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '‏שלום עולם‎ مرحبا',
  '共封装光学的出货量将于2030年翻倍',
  '👩🏽‍🔬👨‍👩‍👧‍👦🇩🇪',
  '${process.env} {{constructor}} %s %n',
  "'; DROP TABLE briefing; --",
  '\\u0000 \\ud800 \\x00',
  '\u0001\u200b\ufeff\u2028\uffff',
  '   ',
  '\r\n\t',
];

describe('whatever somebody writes', () => {
  it.each(STRANGE)('%j is kept to the letter', async (sentence) => {
    await kept({
      ...withSlides(text({ title: sentence, notes: sentence, footnote: sentence, body: sentence } as Partial<Slide>), {
        ...chart(PINNED),
        id: 'b',
        commentary: sentence,
        acknowledged: [{ check: 'rounding', about: sentence }],
      } as Slide),
      title: `${sentence}.`,
      brand: { ...WAVEGUIDE_BRAND, name: sentence, footer: sentence },
    });
  });

  it.each([
    ['a null character', 'a\0b'],
    ['half of a surrogate pair', 'a\ud83d'],
    ['the other half', '\udc69b'],
  ])('%s, which the database cannot hold, is refused where it stands', async (_what, sentence) => {
    expect(await refused(withSlides(text(), text({ id: 'b', title: sentence })))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['content', 'slides', 1, 'title'] }],
    });
    expect(await refused({ ...content, title: sentence })).toMatchObject({ issues: [{ path: ['content', 'title'] }] });
    expect(await refused(withBrand({ footer: sentence }))).toMatchObject({
      issues: [{ path: ['content', 'brand', 'footer'] }],
    });
  });

  it.each([
    ['title', (sentence: string) => text({ title: sentence }), TEXT_LIMITS.title],
    ['notes', (sentence: string) => text({ notes: sentence }), TEXT_LIMITS.notes],
    ['footnote', (sentence: string) => text({ footnote: sentence } as Partial<Slide>), TEXT_LIMITS.footnote],
    ['body', (sentence: string) => text({ body: sentence } as Partial<Slide>), TEXT_LIMITS.body],
    ['commentary', (sentence: string) => ({ ...chart(PINNED), commentary: sentence }) as Slide, TEXT_LIMITS.commentary],
    [
      'subtitle',
      (sentence: string): Slide => ({ kind: 'title', id: 'a', title: '', notes: '', subtitle: sentence }),
      TEXT_LIMITS.subtitle,
    ],
  ])('a %s is taken up to its limit and refused beyond', async (field, slide, limit) => {
    await kept(withSlides(slide('x'.repeat(limit))));
    // A family is one picture of 11 UTF-16 units.
    await kept(withSlides(slide('👨‍👩‍👧‍👦'.repeat(Math.floor(limit / 11)))));
    expect(await refused(withSlides(slide('x'.repeat(limit + 1))))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['content', 'slides', 0, field], message: expect.stringContaining('keep it under') }],
    });
  });

  it('a briefing has a title of 500 characters at most, and one at all', async () => {
    await kept({ ...content, title: 'x'.repeat(500) });
    for (const title of ['x'.repeat(501), '', '   ']) {
      expect(await refused({ ...content, title })).toMatchObject({ issues: [{ path: ['content', 'title'] }] });
      expect(await problemFrom(briefings().create({ title }))).toMatchObject({ issues: [{ path: ['title'] }] });
    }
  });
});

describe('slides', () => {
  it('are a hundred at most', async () => {
    await kept(withSlides(...numbered(MOST_SLIDES)));
    expect(await refused(withSlides(...numbered(MOST_SLIDES + 1)))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['content', 'slides'] }],
    });
    const { id: full } = await briefings().create({ title: 'Full', slides: numbered(MOST_SLIDES - 1) });
    expect((await briefings().byId({ id: full })).content.slides).toHaveLength(MOST_SLIDES);
    expect(await problemFrom(briefings().create({ title: 'More', slides: numbered(MOST_SLIDES) }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['slides'] }],
    });
  });

  it('may be none', async () => {
    await kept(withSlides());
    expect((await briefings().preflight({ id })).items).toMatchObject([{ check: 'no-slides', level: 'blocking' }]);
  });

  it.each<[string, Slide | Readonly<Record<string, unknown>>, readonly (string | number)[]]>([
    ['the id of another', text({ id: 'first' }), [1, 'id']],
    ['an empty id', text({ id: '' }), [1, 'id']],
    ['an id with a path in it', text({ id: '../first' }), [1, 'id']],
    ['a query without a revision', chart('scenario=base'), [1, 'chart', 'query']],
    ['a query without a scenario', chart('revision=1'), [1, 'chart', 'query']],
    ['revision 0', chart('scenario=base&revision=0'), [1, 'chart', 'query']],
    ['half a revision', chart('scenario=base&revision=1.5'), [1, 'chart', 'query']],
    ['two revisions', chart('scenario=base&revision=1&revision=2'), [1, 'chart', 'query']],
    ['an unknown parameter', chart(`${PINNED}&colour=red`), [1, 'chart', 'query']],
    ['a query of 2,001 characters', chart(`${PINNED}&x=${'y'.repeat(2001)}`), [1, 'chart', 'query']],
    ['an unknown chart', chart(PINNED, { chart: 'pie' }), [1, 'chart', 'chart']],
    ['a chart called constructor', chart(PINNED, { chart: 'constructor' }), [1, 'chart', 'chart']],
    [
      'a draft that is none',
      chart(PINNED, { draft: [{ key: 'share-ceiling' }] }),
      [1, 'chart', 'draft', 0, 'distribution'],
    ],
    [
      'a draft with infinity',
      chart(PINNED, { draft: [{ key: 'share-ceiling', distribution: { kind: 'fixed', value: Infinity } }] }),
      [1, 'chart', 'draft', 0, 'distribution', 'value'],
    ],
    ['a kind that is none', { ...text(), id: 'b', kind: 'video' }, [1, 'kind']],
    ['a title that is a number', { ...text(), id: 'b', title: 1 }, [1, 'title']],
    ['a field too many', { ...text(), id: 'b', evil: 1 }, [1]],
    ['one vendor', vendors(['nvidia']), [1, 'vendorIds']],
    ['five vendors', vendors(['a', 'b', 'c', 'd', 'e']), [1, 'vendorIds']],
    ['nothing', null as never, [1]],
  ])('with %s are refused at their place', async (_what, slide, path) => {
    const problem = await refused(withSlides(text({ id: 'first' }), slide as Slide));
    if (problem.kind !== 'invalid') throw new Error(problem.kind);
    expect(problem.issues.map((issue) => issue.path.slice(0, path.length + 2))).toContainEqual([
      'content',
      'slides',
      ...path,
    ]);
  });

  it('of a chart that cannot be drawn can be saved, and say so afterwards', async () => {
    await kept(withSlides(chart('scenario=elsewhere&revision=7')));
    expect((await briefings().preflight({ id })).items).toContainEqual(
      expect.objectContaining({ check: 'not-drawn', slideId: 'a', level: 'blocking' }),
    );
  });
});

describe('a brand', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a colour by name', { accent: 'red' }, 'accent'],
    ['a colour in capitals', { titleColour: '#ABCDEF' }, 'titleColour'],
    ['a colour with a style behind it', { accent: '#123456;background:url(x)' }, 'accent'],
    ['another typeface', { typeface: 'comic' }, 'typeface'],
    ['a long name', { name: 'x'.repeat(81) }, 'name'],
    ['a picture’s address for a logo', { logo: 'https://example.org/logo.png' }, 'logo'],
    [
      'a logo that nobody has uploaded',
      { logo: { imageId: '6f1f2f0e-0f8e-4d5e-9c3a-000000000000', width: 1, height: 1, alternativeText: '' } },
      'logo',
    ],
  ])('with %s is refused', async (_what, brand, field) => {
    const problem = await refused(withBrand(brand));
    if (problem.kind !== 'invalid') throw new Error(problem.kind);
    expect(problem.issues[0]?.path.slice(0, 3)).toEqual(['content', 'brand', field]);
  });
});

describe('a save', () => {
  it.each([0, -1, 1.5, Number.NaN, 3_000_000_000])('of version %s is refused', async (version) => {
    expect(await problemFrom(briefings().save({ id, version, content }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['version'] }],
    });
  });

  it('of a version to come is out of date', async () => {
    const before = await briefings().byId({ id });
    expect(await problemFrom(briefings().save({ id, version: before.version + 5, content }))).toMatchObject({
      kind: 'out-of-date',
    });
    expect(await briefings().byId({ id })).toEqual(before);
  });

  it.each(['', 'x', '1', '../1', "'; --"])('of the briefing “%s” is refused', async (wrong) => {
    expect(await problemFrom(briefings().save({ id: wrong, version: 1, content }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['id'] }],
    });
    expect(await problemFrom(briefings().byId({ id: wrong }))).toMatchObject({ issues: [{ path: ['id'] }] });
  });

  it('leaves nothing else behind', async () => {
    const count = await api.client.briefing.count();
    for (const slides of [[text(), text()], [chart('')], numbered(MOST_SLIDES)])
      await problemFrom(briefings().create({ title: 'Not to be', slides }));
    expect(await api.client.briefing.count()).toBe(count);
  });
});
