import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SHUT_OUT_VISITOR } from '@waveguide/auth';
import type { ChartTable } from '@waveguide/charts';
import { seedDatabase, type SeedReport } from '@waveguide/db';
import { computeTestSummary } from '@waveguide/db/testing-dataset';
import { readChartRequest } from '../charts/address';
import { answerChartFile } from '../charts/file-answer';
import { CHART_FILE_FORMATS } from '../charts/file-request';
import { CHART_IDS } from '../charts/request';
import { chartSpec } from '../charts/service';
import { openShare, tryPassword } from '../briefings/shared-briefing';
import { openTestApi, signedIn, type TestApi } from '../testing/context';
import { migrateToToday, readFirstRelease, restoreFirstRelease, rowsOf } from './testing-first-release';

const SEEDS = path.join(__dirname, '../../../../prisma/seeds');
const shipped = (name: string) => readFileSync(path.join(SEEDS, name), 'utf8');
const release = readFirstRelease();
const SECRET = 'a secret of thirty-two characters';
const ada = signedIn('analyst', 'Ada');

let api: TestApi;
let migrated: Awaited<ReturnType<typeof migrateToToday>>;
let report: SeedReport;

beforeAll(async () => {
  const database = await restoreFirstRelease(release);
  migrated = await migrateToToday(database.url);
  api = openTestApi(database);
  const seeded = await seedDatabase(api.client, {
    readFile: async (name) => shipped(name),
    computeSummary: computeTestSummary,
  });
  if (!seeded.ok) throw new Error(JSON.stringify(seeded.error));
  report = seeded.value;
});
afterAll(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

/**
 * Addresses under which that release drew something else than they say. Power saved was the whole market's under any technology; it is the
 * market's under its own name now, and each technology's under theirs.
 */
const RENAMED: ReadonlyMap<string, string> = new Map([
  [
    'market-forecast?scenario=upside&revision=2&metric=power-saved',
    'market-forecast?scenario=upside&revision=2&metric=power-saved&technology=market',
  ],
]);

/** Columns of links that counted their wrong passwords of the last quarter of an hour, which are counted in a table of their own now. */
const DROPPED: ReadonlySet<string> = new Set(['password_failures', 'last_failure_at']);

/** A row without the columns that it did not have, or has no more. */
function asBefore(row: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>>) {
  const kept = Object.keys(before).filter((column) => !DROPPED.has(column));
  return Object.fromEntries(kept.map((column) => [column, row[column]]));
}

/** Every number of a table, to ten digits, which is as far as engines agree. */
const numbersOf = (table: ChartTable) =>
  table.rows.flat().flatMap((cell) => (cell.kind === 'number' ? [cell.value.toPrecision(10)] : []));

/** What stands in the first list more often than in the second. */
function lacking(before: readonly string[], after: readonly string[]): readonly string[] {
  const left = [...after];
  return before.filter((value) => {
    const place = left.indexOf(value);
    if (place === -1) return true;
    left.splice(place, 1);
    return false;
  });
}

describe('an installation of the release that stored shape 1, started on this version', () => {
  it('takes this version’s migrations and data set; its own migrations are as they were', () => {
    expect(migrated.modified).toEqual([]);
    expect(migrated.applied.length).toBeGreaterThan(0);
    expect(report.factsReplaced).toBe(true);
  });

  it.each([
    'revision',
    'assumption_value',
    'revision_correlation',
    'revision_result',
    'revision_frame',
    'ledger_edition',
    'briefing',
    'briefing_share',
    'proposal',
    'proposal_round',
    'proposal_comment',
    'audit_event',
    'user',
    'installation_setting',
  ])('keeps every row of %s as it was', async (name) => {
    const before = release.tables[name]!;
    expect(before.length).toBeGreaterThan(0);
    const after = await rowsOf(api.databaseUrl, name);
    const kept = new Set(after.map((row) => JSON.stringify(asBefore(row, before[0]!))));
    expect(before.filter((row) => !kept.has(JSON.stringify(asBefore(row, before[0]!))))).toEqual([]);
  });

  it.each(release.charts.map(({ query, table }) => [query, table] as const))(
    'draws %s with the same numbers',
    async (query, table) => {
      const [chart, parameters] = (RENAMED.get(query) ?? query).split('?');
      const request = readChartRequest(chart!, new URLSearchParams(parameters));
      if (!request.ok) throw new Error(request.error.message);
      const drawn = await chartSpec(api.context(), request.value);
      if (!drawn.ok) throw new Error(drawn.error.message);
      expect(drawn.value.table.rows.length).toBeGreaterThanOrEqual(table.rows.length);
      expect(lacking(numbersOf(table), numbersOf(drawn.value.table))).toEqual([]);
    },
  );

  it.each(CHART_FILE_FORMATS)('gives every chart of a revision as %s', async (format) => {
    for (const id of CHART_IDS) {
      const file = `${id}.${format}`;
      const answer = await answerChartFile(new Request(`http://localhost/charts/${file}?scenario=upside&revision=3`), {
        file,
        context: async () => api.context(),
        reportIncident: api.context().reportIncident,
      });
      expect([file, answer.status]).toEqual([file, 200]);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(200);
    }
  });

  it('opens the briefing with every chart drawn at its revision', async () => {
    const { content } = await api.caller(ada).briefings.byId({ id: release.briefingId });
    // Charts of later releases are not in it.
    const stored = release.tables.briefing?.find(({ id }) => id === release.briefingId);
    expect(stored).toBeDefined();
    expect(content.slides).toHaveLength((stored?.content as { readonly slides: readonly unknown[] }).slides.length);
    for (const slide of content.slides) {
      const facts = await api.caller(ada).briefings.slideFacts({ slide });
      expect([slide.id, facts.problem]).toEqual([slide.id, null]);
      if (slide.kind === 'chart')
        expect(facts).toMatchObject({ scenarioName: 'Upside', revision: 3, newestRevision: 3 });
    }
  });

  it('opens its links, the one with a password by its password', async () => {
    const services = { ...api.context(SHUT_OUT_VISITOR), now: async () => new Date(release.today) };
    const tokenOf = (address: string) => address.replace('/shared/', '');
    const open = await openShare(services, {
      token: tokenOf(release.sharePath),
      pass: undefined,
      secret: SECRET,
      network: '',
    });
    expect(open).toMatchObject({ kind: 'open', briefing: { content: { title: 'For the board' } } });
    const token = tokenOf(release.lockedSharePath);
    expect(await openShare(services, { token, pass: undefined, secret: SECRET, network: '' })).toMatchObject({
      kind: 'password',
    });
    const tried = await tryPassword(services, { token, password: release.password, secret: SECRET, network: '' });
    if (tried.kind !== 'right') throw new Error(tried.kind);
    expect(await openShare(services, { token, pass: tried.pass, secret: SECRET, network: '' })).toMatchObject({
      kind: 'open',
    });
  });

  it('keeps what its analysts edited as the newest revisions, and lets them go on', async () => {
    const upside = await api.caller().revisions.history({ scenarioId: 'upside' });
    expect(upside.revisions.map(({ stamp: { number, author, message } }) => [number, author, message])).toEqual([
      [3, 'Rita', 'An early start goes further'],
      [2, 'Ada', 'Cooling at our own sites'],
      [1, 'Waveguide dataset', 'As shipped with the dataset'],
    ]);
    const { proposals } = await api.caller(ada).proposals.list({ scenarioId: 'base' });
    expect(proposals.map(({ id, status }) => [id, status])).toEqual([[release.openProposalId, 'submitted']]);
    const { id } = await api.caller(ada).proposals.submit({
      scenarioId: release.house,
      parentNumber: 2,
      message: 'And so on',
      changes: [
        {
          key: 'pue',
          distribution: { kind: 'fixed', value: 1.24 },
          rationale: 'Asked again.',
          sourceIds: ['lw-lc-2025'],
        },
      ],
    });
    await api.caller(signedIn('reviewer', 'Rita')).proposals.approve({ id, round: 1 });
    expect((await api.caller(ada).proposals.publish({ id, round: 1 })).stamp.number).toBe(3);
  });

  it('has the newest values of the data set where nobody edited them', async () => {
    const { assumptions, revision } = JSON.parse(shipped('base-model.json')) as {
      assumptions: { id: string; mode: number }[];
      revision: { messages: Record<string, string> };
    };
    const values = await api.client.assumptionValue.findMany({
      where: { scenarioId: 'base', revision: { headOf: { isNot: null } } },
    });
    const middle = new Map(
      values.map(({ key, distribution }) => [key, distribution as { mode?: number; value?: number }]),
    );
    expect(assumptions.map(({ id }) => middle.get(id)?.mode ?? middle.get(id)?.value)).toEqual(
      assumptions.map(({ mode }) => mode),
    );
    const { revisions } = await api.caller().revisions.history({ scenarioId: 'base' });
    expect(revisions[0]!.stamp.message).toBe(revision.messages.base);
  });
});
