import { createAuth, openSession, VISITOR, type SignedInUser } from '@waveguide/auth';
import { recordTime } from '@waveguide/db';
import { ALL_BUT_THE_DATE } from '@waveguide/db/testing-clock';
import { createCaller } from '../app-router';
import { startExportWorker } from '../briefings/export-worker';
import { countReader, openShare } from '../briefings/shared-briefing';
import { briefingOf, until } from '../testing/briefing';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

/** Publishing runs the engine with all its draws. */
jest.setTimeout(180_000);

const DAY_MS = 86_400_000;
const root = signedIn('admin', 'Root');
const ada = signedIn('analyst', 'Ada');
const rita = signedIn('reviewer', 'Rita');

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi();
  await api.client.user.createMany({
    data: [root, ada, rita].map(({ userId, name, role }) => ({
      id: userId,
      name,
      role,
      email: `${name.toLowerCase()}@example.com`,
    })),
  });
});
afterAll(async () => {
  jest.useRealTimers();
  expect(api.incidents).toEqual([]);
  await api.close();
});

const context = (principal: SignedInUser) => ({ ...api.context(principal), now: () => recordTime(api.client) });
const caller = (principal: SignedInUser) => createCaller(context(principal));
const change = (value: number) => ({
  key: 'pue',
  distribution: { kind: 'fixed' as const, value },
  rationale: `Because it is ${value}.`,
  sourceIds: [],
});

/** Everything that people do and the product keeps with a date. */
async function everythingThatIsDated(): Promise<void> {
  await caller(root).settings.setApproval({ policy: 'anyone-else' });
  const at = { scenarioId: 'base', message: 'Dearer cooling' };
  const { id } = await caller(ada).proposals.submit({ ...at, parentNumber: 1, changes: [change(1.3)] });
  await caller(rita).proposals.comment({ id, round: 1, key: 'pue', text: 'Is this for air cooling?' });
  await caller(rita).proposals.approve({ id, round: 1 });
  await caller(ada).proposals.publish({ id, round: 1 });

  const briefing = await briefingOf(caller(ada), { slides: 1 });
  const { content } = await caller(ada).briefings.byId({ id: briefing.id });
  const { version } = await caller(ada).briefings.save({ ...briefing, content: { ...content, title: 'Winter' } });
  const { exports } = await caller(ada).briefings.exports.start({ id: briefing.id, version, formats: ['svg-zip'] });
  const worker = startExportWorker(context(ada), { upkeepMs: 100 });
  try {
    await until(async () => {
      const { exports: listed } = await caller(ada).briefings.exports.list({ id: briefing.id });
      return listed.find((one) => one.id === exports[0]!.id)?.state === 'done';
    });
  } finally {
    await worker.stop();
  }
  const link = { id: briefing.id, version, expiresInDays: 7, password: null, label: '' } as const;
  const { path, share } = await caller(ada).briefings.shares.create(link);
  const opened = await openShare(context(ada), {
    token: path.replace('/shared/', ''),
    pass: undefined,
    network: '',
    secret: 'b'.repeat(43),
  });
  expect(opened.kind).toBe('open');
  await countReader(context(ada), share.id, VISITOR);
  await caller(ada).briefings.shares.revoke({ shareId: share.id });
  const { id: removed } = await briefingOf(caller(ada), { slides: 1, title: 'Not this one' });
  await caller(ada).briefings.remove({ id: removed });

  await caller(root).accounts.invite({ email: 'grace@example.com', role: 'viewer' });
  await caller(root).accounts.deactivate({ userId: rita.userId });
  const auth = createAuth({ client: api.client, secret: 'a'.repeat(43), baseUrl: 'http://localhost:3000' });
  await openSession(auth, ada.userId, new Headers());
}

/** The newest date of every column that has one, by the column's place. */
async function newestDates(): Promise<ReadonlyMap<string, Date>> {
  const columns = await api.client.$queryRaw<{ readonly table: string; readonly column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type LIKE 'timestamp%' AND table_name NOT LIKE '\\_%'`;
  const newest = new Map<string, Date>();
  for (const { table, column } of columns) {
    const [row] = await api.client.$queryRawUnsafe<{ readonly newest: Date | null }[]>(
      `SELECT max("${column}") AS newest FROM "${table}"`,
    );
    if (row?.newest) newest.set(`${table}.${column}`, row.newest);
  }
  return newest;
}

it("dates all that is kept by the database's clock where the server's own is a day ahead", async () => {
  const before = await recordTime(api.client);
  jest.useFakeTimers({ doNotFake: [...ALL_BUT_THE_DATE], now: new Date(Date.now() + DAY_MS) });
  await everythingThatIsDated();
  jest.useRealTimers();
  const after = await recordTime(api.client);
  const dates = await newestDates();
  const kept = [...dates].filter(([place]) => !place.endsWith('.expires_at'));
  expect(kept.filter(([, date]) => date > after).map(([place]) => place)).toEqual([]);
  const written = kept.filter(([, date]) => date >= before).map(([place]) => place);
  expect(written.sort()).toEqual([
    'audit_event.occurred_at',
    'briefing.created_at',
    'briefing.removed_at',
    'briefing.updated_at',
    'briefing_export.created_at',
    'briefing_export.finished_at',
    'briefing_export.heartbeat_at',
    'briefing_share.created_at',
    'briefing_share.last_viewed_at',
    'briefing_share.revoked_at',
    'installation_setting.updated_at',
    'invitation.created_at',
    'proposal.created_at',
    'proposal.updated_at',
    'proposal_comment.created_at',
    'proposal_round.submitted_at',
    'revision.created_at',
    'session.created_at',
    'session.updated_at',
    'user.deactivated_at',
    'user.updated_at',
  ]);
  // What runs out is counted from the same clock; when a session ends is Better Auth's, by the clock against which it holds it.
  for (const [place, days] of [
    ['briefing_export', 7],
    ['briefing_share', 7],
    ['invitation', 7],
  ] as const) {
    const end = dates.get(`${place}.expires_at`)!.getTime() - days * DAY_MS;
    expect(end).toBeLessThanOrEqual(after.getTime());
    expect(end).toBeGreaterThanOrEqual(before.getTime());
  }
});
