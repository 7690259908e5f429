import { MOST_SLIDES, TEXT_LIMITS, WAVEGUIDE_BRAND, type BriefingContent, type Slide } from '@waveguide/briefings';
import superjson from 'superjson';
import { readProblem } from '../trpc/error-map';
import { BODY_LIMIT_BYTES } from '../trpc/limited-body';
import { handleApiRequest } from '../trpc/request-handler';
import { createTestApi, signedIn, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

const ORIGIN = 'http://localhost:3000';
const PINNED = 'scenario=base&revision=1';
/** Three bytes in UTF-8. */
const LETTER = '光';

let api: TestApi;
let id: string;
let start: BriefingContent;

const briefings = () => api.caller(signedIn('analyst', 'Ada')).briefings;

beforeAll(async () => {
  api = await createTestApi();
  ({ id } = await briefings().create({ title: 'Full' }));
  start = (await briefings().byId({ id })).content;
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const full = (limit: number) => LETTER.repeat(limit);

const EDIT = {
  key: 'k'.repeat(120),
  distribution: {
    kind: 'metalog',
    p10: -1.2345678901234567e-100,
    p50: -1.2345678901234567e-101,
    p90: 1.2345678901234567e-101,
    lower: -1.2345678901234567e100,
    upper: 1.2345678901234567e100,
  },
} as const;

/** Fills every field of a chart's slide, with its share of what a briefing may hold together. */
const fullest = (_: unknown, index: number): Slide => ({
  kind: 'chart',
  id: `${'s'.repeat(110)}${index}`,
  title: full(TEXT_LIMITS.title),
  notes: full(TEXT_LIMITS.notes),
  footnote: full(TEXT_LIMITS.footnote),
  commentary: full(TEXT_LIMITS.commentary),
  acknowledged: Array.from({ length: 100 }, () => ({ check: full(4), about: full(36) })),
  chart: {
    chart: 'technology-shares',
    query: `${PINNED}&tab=${full(2000 - PINNED.length - '&tab='.length)}`,
    draft: Array.from({ length: 50 }, () => EDIT),
  },
});

const fullestContent = (slides: readonly Slide[]): BriefingContent => ({
  ...start,
  title: full(TEXT_LIMITS.title),
  brand: { ...WAVEGUIDE_BRAND, name: full(TEXT_LIMITS.brandName), footer: full(TEXT_LIMITS.footer) },
  slides,
});

const slidesOf = (count: number) => Array.from({ length: count }, fullest);

async function save(content: BriefingContent) {
  const { version } = await briefings().byId({ id });
  const body = JSON.stringify(superjson.serialize({ id, version, content }));
  const response = await handleApiRequest(
    new Request(`${ORIGIN}/api/trpc/briefings.save`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', host: 'localhost:3000', origin: ORIGIN },
    }),
    {
      endpoint: '/api/trpc',
      createContext: async () => api.context(signedIn('analyst', 'Ada')),
      reportIncident: api.context().reportIncident,
    },
  );
  const answer: { error?: { json: { data: unknown } } } = JSON.parse(await response.text());
  return {
    status: response.status,
    problem: readProblem(answer.error?.json.data),
    bytes: Buffer.byteLength(body),
  };
}

describe('the fullest briefing that is valid', () => {
  it.each([60, MOST_SLIDES])(
    'of %i slides is saved and read back to the letter',
    async (count) => {
      const content = fullestContent(slidesOf(count));
      const saved = await save(content);
      expect(saved).toMatchObject({ status: 200, problem: null });
      expect(saved.bytes).toBeLessThan(BODY_LIMIT_BYTES);
      expect((await briefings().byId({ id })).content).toEqual(content);
    },
    60_000,
  );

  it('of words only is saved too', async () => {
    const text = (_: unknown, index: number): Slide => ({
      kind: 'text',
      id: `slide-${index}`,
      title: full(TEXT_LIMITS.title),
      notes: full(TEXT_LIMITS.notes),
      footnote: full(TEXT_LIMITS.footnote),
      body: full(TEXT_LIMITS.body),
    });
    const content = fullestContent(Array.from({ length: MOST_SLIDES }, text));
    expect(await save(content)).toMatchObject({ status: 200 });
    expect((await briefings().byId({ id })).content).toEqual(content);
  });
});

describe('a briefing beyond that', () => {
  const withDraft = (length: number) => (slide: Slide) =>
    slide.kind === 'chart' ? { ...slide, chart: { ...slide.chart, draft: Array.from({ length }, () => EDIT) } } : slide;

  it('has too many edits in its drafts together', async () => {
    const slides = slidesOf(60).map(withDraft(84));
    expect(await problemFrom(saveUnsent(fullestContent(slides)))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['content', 'slides'], message: expect.stringContaining('these have 5,040') }],
    });
  });

  it('has too many letters in its remarks together', async () => {
    const wordy = (slide: Slide): Slide =>
      slide.kind === 'chart'
        ? { ...slide, acknowledged: Array.from({ length: 4 }, () => ({ check: 'rounding', about: full(1800) })) }
        : slide;
    expect(await problemFrom(saveUnsent(fullestContent(slidesOf(60).map(wordy))))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['content', 'slides'], message: expect.stringContaining('400,000 characters together') }],
    });
  });

  it('is refused unread with a sentence where it is larger than any valid one, and what was there stays', async () => {
    const before = await briefings().byId({ id });
    const slides = slidesOf(MOST_SLIDES).map(withDraft(200));
    const refused = await save(fullestContent(slides));
    expect(refused.bytes).toBeGreaterThan(BODY_LIMIT_BYTES);
    expect(refused).toMatchObject({
      status: 413,
      problem: { kind: 'too-large', message: expect.stringMatching(/larger than 8 MB.*splitting it in two/) },
    });
    expect(await briefings().byId({ id })).toEqual(before);
  });
});

async function saveUnsent(content: BriefingContent) {
  const { version } = await briefings().byId({ id });
  return briefings().save({ id, version, content });
}
