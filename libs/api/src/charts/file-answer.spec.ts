import { createHash } from 'node:crypto';
import { SHUT_OUT_VISITOR } from '@waveguide/auth';
import { changeScenario, createClient, seedDatabase } from '@waveguide/db';
import type { ApiContext } from '../trpc/context';
import { answerChartFile } from './file-answer';
import { CHART_FILE_FORMATS } from './file-request';
import { CHART_IDS } from './request';
import { EngineRuns } from '../trpc/engine-runs';
import { createTestApi, readSeed, signedIn, type TestApi } from '../testing/context';

const YEAR_LATER = new Date('2027-11-23T12:00:00Z');

function ask(context: ApiContext, path: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://localhost/charts/${path}`, { headers });
  const file = path.replace(/\?.*$/, '');
  return answerChartFile(request, { file, context: async () => context, reportIncident: context.reportIncident });
}

async function bytesOf(context: ApiContext, path: string): Promise<Buffer> {
  const answer = await ask(context, path);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Everything that a chart shows beside its revision's numbers. */
const FROZEN = [
  ...CHART_FILE_FORMATS.map(
    (format) => `ports-forecast.${format}?scenario=base&revision=1&arrow=2026-2030&compare=upside,downside`,
  ),
  ...CHART_IDS.map((id) => `${id}.json?scenario=base&revision=1`),
  'ports-forecast.svg?scenario=upside&revision=1&theme=dark&compare=base',
  'growth-range.csv?scenario=base&revision=1&metric=revenue&law=wright',
  'market-forecast.csv?scenario=upside&revision=1&compare=base&metric=revenue',
  'product-roadmap.json?revision=1&vendor=broadcom',
];
/** The same without their revision: every chart once, since formats differ in nothing but how they write it. */
const LIVE = FROZEN.filter((path) => path.includes('.json')).map((path) => path.replace(/&?revision=1/, ''));

async function drawAll(context: ApiContext, paths: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const drawn = new Map<string, Buffer>();
  for (const path of paths) drawn.set(path, await bytesOf(context, path));
  return drawn;
}

async function publish(api: TestApi, scenarioId: string, parentNumber: number): Promise<void> {
  const low = 0.2 + parentNumber / 100;
  await api.caller(signedIn('analyst')).revisions.commit({
    scenarioId,
    parentNumber,
    message: 'Lower the ceiling',
    changes: [
      {
        key: 'share-ceiling',
        distribution: { kind: 'triangular', low, mode: 0.4, high: 0.6 },
        rationale: 'For the sake of the test.',
        sourceIds: [],
      },
    ],
  });
}

/** Makes the world another: facts, sources, names, scenarios, revisions and the bounds of assumptions. */
async function changeTheWorld(api: TestApi): Promise<void> {
  const { client } = api;
  await client.$executeRaw`UPDATE published_estimate SET value = value * 0.9, low = low * 0.9, high = high * 0.9, publisher = 'Renamed ' || id, vintage = '2027-01'`;
  await client.$executeRaw`UPDATE observation SET value = value * 0.9, low = low * 0.9, high = high * 0.9`;
  await client.$executeRaw`UPDATE source SET publisher = 'Renamed source', title = title || ' (new)'`;
  await client.$executeRaw`UPDATE milestone SET title = title || ' (new)', planned = true`;
  await client.$executeRaw`UPDATE product SET name = name || ' (new)'`;
  await client.$executeRaw`UPDATE vendor SET name = name || ' AG'`;
  await client.$executeRaw`UPDATE phase SET name = 'New ' || name`;
  await client.$executeRaw`UPDATE technology_attribute SET value = value * 0.9, low = low * 0.9, high = high * 0.9`;
  const actor = { userId: 'user-ada', name: 'Ada' };
  await changeScenario(client, { id: 'base', actor, change: { kind: 'rename', name: 'Reference' } });
  await publish(api, 'base', 1);
  await changeScenario(client, { id: 'upside', actor, change: { kind: 'rename', name: 'Optimism' } });
  await publish(api, 'upside', 1);
  await client.$executeRaw`UPDATE assumption_definition SET upper = 70000000 WHERE key = 'total-ports-2026'`;
  await changeScenario(client, { id: 'downside', actor, change: { kind: 'archive' } });
  // As at the next start: the changed facts become an edition.
  const seeded = await seedDatabase(client, { readFile: async (name) => readSeed(name) });
  expect(seeded).toMatchObject({ ok: true });
}

describe('the file of a frozen chart', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(async () => {
    expect(api.incidents).toEqual([]);
    await api.close();
  });

  it('is the same bytes within a version, whatever becomes of the facts, the names, the other scenarios and the day', async () => {
    const today = api.context();
    const before = await drawAll(today, FROZEN);
    const liveBefore = await drawAll(today, LIVE);
    await changeTheWorld(api);
    // As a process that remembers nothing, a year later.
    const client = createClient(api.databaseUrl);
    const later: ApiContext = { ...today, client, engineRuns: new EngineRuns(), now: async () => YEAR_LATER };
    const [after, liveAfter] = [await drawAll(later, FROZEN), await drawAll(later, LIVE)];
    await client.$disconnect();
    const same = (a: ReadonlyMap<string, Buffer>, b: ReadonlyMap<string, Buffer>) =>
      [...a].filter(([path, bytes]) => b.get(path)?.equals(bytes) === true).map(([path]) => path);
    expect(same(before, after)).toEqual(FROZEN);
    expect(same(liveBefore, liveAfter)).toEqual([]);
  });

  it('shows the world of its own revision where a later one is asked for', async () => {
    const of = async (revision: number) =>
      JSON.parse((await bytesOf(api.context(), `ports-forecast.json?revision=${revision}&compare=upside`)).toString());
    const [first, second] = [await of(1), await of(2)];
    const words = ({ provenance, marks }: typeof first) => [
      provenance.scenario.name,
      provenance.asOf === provenance.revision.publishedOn,
      marks.find(({ id }: { id: string }) => id === 'scenario-upside').label,
      provenance.sources.some(({ publisher }: { publisher: string }) => publisher === 'Renamed source'),
    ];
    expect(words(first)).toEqual(['Base', true, 'Upside', false]);
    // The upside was published anew, and the facts were kept as an edition, only after this revision.
    expect(words(second)).toEqual(['Reference', true, 'Upside', false]);
    await publish(api, 'base', 2);
    expect(words(await of(3))).toEqual(['Reference', true, 'Optimism', true]);
  });

  it('compares with the scenarios that were listed when it was published', async () => {
    const of = async (revision: number) => {
      const text = (await bytesOf(api.context(), `scenario-comparison.json?revision=${revision}`)).toString();
      return JSON.parse(text).axes.y.lanes.map(({ label }: { label: string }) => label);
    };
    expect(await of(1)).toEqual(['Base', 'Upside', 'Downside']);
    expect(await of(3)).toEqual(['Reference', 'Optimism']);
  });

  it.each(CHART_FILE_FORMATS)('may be kept for ever as %s, and is not sent twice', async (format) => {
    const path = `growth-range.${format}?scenario=base&revision=1`;
    const first = await ask(api.context(), path);
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    for (const known of [etag, `"other", W/${etag}`, '*']) {
      const again = await ask(api.context(), path, { 'if-none-match': known });
      expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
      expect(again.headers.get('etag')).toBe(etag);
      expect(again.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await ask(api.context(), path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('is kept by the reader’s own browser alone where the reader has an account, and shut away where visitors are', async () => {
    const path = 'ports-forecast.svg?scenario=base&revision=1';
    const analyst = await ask(api.context(signedIn('analyst')), path);
    expect(analyst.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const shutOut = await ask(api.context(SHUT_OUT_VISITOR), path);
    expect([shutOut.status, shutOut.headers.get('cache-control')]).toEqual([401, 'no-store']);
  });

  it.each([
    ['ports-forecast.svg?scenario=base', 200, 'public, no-cache'],
    ['ports-forecast.svg?scenario=base&revision=99', 404, 'no-store'],
    ['ports-forecast.svg?revision=1&compare=elsewhere', 404, 'no-store'],
    ['ports-forecast.svg?revision=1&arrow=2030-2026', 400, 'no-store'],
    ['ports-forecast.svg?revision=1&colour=red', 400, 'no-store'],
    ['ports-forecast.svg?revision=1&year=2050', 400, 'no-store'],
    ['ports-forecast.svg?revision=1&from=2050', 400, 'no-store'],
    ['ports-forecast.svg?revision=1&utm_source=mail&fbclid=IwAR0', 200, 'public, max-age=31536000, immutable'],
  ])('%s is answered with %i and kept as "%s"', async (path, status, cacheControl) => {
    const answer = await ask(api.context(), path);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, cacheControl]);
  });

  it.each([...CHART_FILE_FORMATS.map((format) => `growth-range.${format}?revision=1`), 'growth-range.csv?revision=99'])(
    'may be read by pages of other sites as a visitor reads it, and by nobody’s cookie: %s',
    async (path) => {
      const origins = async (context: ApiContext) =>
        (await ask(context, path, { origin: 'https://elsewhere.example' })).headers.get('access-control-allow-origin');
      expect(await origins(api.context())).toBe('*');
      expect(await origins(api.context(signedIn('admin')))).toBeNull();
      expect(await origins(api.context(SHUT_OUT_VISITOR))).toBeNull();
    },
  );

  it.each([
    ['a drawing', 'growth-range.svg?revision=1', 200],
    ['a refusal', 'growth-range.svg?revision=99', 404],
  ])('runs nothing and shows its own faces when %s is opened on its own', async (_what, path, status) => {
    const answer = await ask(api.context(), path);
    const policy = answer.headers.get('content-security-policy')?.split('; ');
    expect(answer.status).toBe(status);
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", 'font-src data:', 'sandbox']));
  });

  it('leaves a PDF file to the browser’s viewer, which no sandbox starts', async () => {
    const answer = await ask(api.context(), 'growth-range.pdf?revision=1');
    expect([answer.status, answer.headers.get('content-security-policy')]).toEqual([200, null]);
  });

  it('is named after the revision that it shows, also where no number of the scenario is in it', async () => {
    const answer = await ask(api.context(), 'adoption-timeline.csv?scenario=base&revision=1');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="waveguide-adoption-timeline-base-r1.csv"',
    );
  });

  it('is answered with an incident where nobody can be asked who it is for', async () => {
    const told: unknown[] = [];
    const answer = await answerChartFile(new Request('http://localhost/charts/ports-forecast.svg'), {
      file: 'ports-forecast.svg',
      context: () => Promise.reject(new Error('no database')),
      reportIncident: (cause) => `incident-${told.push(cause)}`,
    });
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('incident-1')]);
    expect(told).toEqual([new Error('no database')]);
  });

  it('asks to try again while the database is away', async () => {
    // Nobody listens on the discard port.
    const client = createClient('postgresql://nobody:secret@127.0.0.1:9/nowhere');
    const reported: unknown[] = [];
    const reportIncident = (cause: unknown) => `incident-${reported.push(cause)}`;
    const answer = await ask({ ...api.context(), client, reportIncident }, 'ports-forecast.svg');
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringMatching(/database.*again.*incident-1/i)]);
    expect(reported).toHaveLength(1);
    await client.$disconnect();
  });

  it('is refused, not guessed, where its facts have a shape that this version does not know', async () => {
    const { client } = api;
    const digest = createHash('sha256').update('{"shape":99}').digest('hex');
    await client.ledgerEdition.create({ data: { digest, facts: { shape: 99 } } });
    await client.currentEdition.update({ where: { id: 1 }, data: { editionDigest: digest } });
    await publish(api, 'upside', 2);
    const answer = await ask(api.context(), 'ports-forecast.svg?scenario=upside&revision=3');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
    expect(await answer.text()).toMatch(/newer version of Waveguide \(shape 99;/);
    expect((await ask(api.context(), 'ports-forecast.svg?scenario=upside&revision=2')).status).toBe(200);
  });
});
