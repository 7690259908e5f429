import pg from 'pg';
import { appendRevision } from './append-revision';
import { PublicationFeed } from './publication-feed';
import { PublicationQueue, type FeedEvent } from './publication-queue';
import { draftOn, headOf } from '../testing/commit';
import { openSeededDatabase, type OpenTestDatabase } from '../testing/dataset';

let database: OpenTestDatabase;
let feed: PublicationFeed;
beforeEach(async () => {
  database = await openSeededDatabase();
  feed = new PublicationFeed(database.url);
});
afterEach(async () => {
  await feed.close();
  await database.close();
});

async function publish(edits: Readonly<Record<string, number>>): Promise<void> {
  const committed = await appendRevision(database.client, draftOn(await headOf(database.client, 'base'), edits));
  if (!committed.ok) throw new Error(committed.error.code);
}

async function open(signal: AbortSignal): Promise<AsyncIterator<FeedEvent>> {
  const subscribed = await feed.subscribe(signal);
  if (!subscribed.ok) throw new Error(subscribed.error.message);
  return subscribed.value[Symbol.asyncIterator]();
}

/** Connections of this database that listen. */
async function listeners(): Promise<readonly number[]> {
  const rows = await database.client.$queryRaw<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  return rows.map(({ pid }) => pid);
}

/** The test's own time limit ends a wait that is in vain. */
async function eventually(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 25));
}

const revision = (number: number) => ({
  value: { kind: 'published', address: { scenarioId: 'base', number } },
  done: false,
});

describe('the feed of published revisions', () => {
  it('tells two listeners in order, through one connection, and ends it with the last of them', async () => {
    const [one, two] = [new AbortController(), new AbortController()];
    const [first, second] = [await open(one.signal), await open(two.signal)];
    await publish({ pue: 1.3 });
    expect(await first.next()).toEqual(revision(2));
    expect(await second.next()).toEqual(revision(2));
    expect(await listeners()).toHaveLength(1);
    one.abort();
    expect(await first.next()).toEqual({ value: undefined, done: true });
    expect(feed.subscriberCount).toBe(1);
    await publish({ pue: 1.4 });
    expect(await second.next()).toEqual(revision(3));
    await second.return?.();
    expect(feed.subscriberCount).toBe(0);
    await eventually(async () => (await listeners()).length === 0);
  });

  it('tells nothing of a commit that was refused', async () => {
    const events = await open(new AbortController().signal);
    const base = await headOf(database.client, 'base');
    const refused = await appendRevision(database.client, { ...draftOn(base, { pue: 1.3 }), expectedParent: 9 });
    expect(refused.ok).toBe(false);
    await publish({ pue: 1.5 });
    expect(await events.next()).toEqual(revision(2));
  });

  it('connects again after it lost its connection, and says that something may have been missed', async () => {
    const events = await open(new AbortController().signal);
    const [pid] = await listeners();
    await database.client.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
    expect(await events.next()).toEqual({ value: { kind: 'gap' }, done: false });
    await publish({ pue: 1.3 });
    expect(await events.next()).toEqual(revision(2));
  });

  it('has one connection however often it lost it, and none once everybody has left', async () => {
    const events = await open(new AbortController().signal);
    for (let time = 0; time < 5; time++) {
      const [pid] = await listeners();
      await database.client.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
      expect(await events.next()).toEqual({ value: { kind: 'gap' }, done: false });
      expect(await listeners()).toHaveLength(1);
    }
    await events.return?.();
    await eventually(async () => (await listeners()).length === 0);
  });

  it('goes on telling those who come at the moment at which the last one leaves', async () => {
    for (let number = 2; number < 6; number++) {
      const last = new AbortController();
      await open(last.signal);
      last.abort();
      const events = await open(new AbortController().signal);
      await publish({ pue: 1 + number / 10 });
      expect(await events.next()).toEqual(revision(number));
      await events.return?.();
    }
    await eventually(async () => (await listeners()).length === 0);
  });

  it('refuses to begin where the database cannot be reached, and leaves nobody waiting', async () => {
    const client = new pg.Client({ connectionString: database.url });
    const { port } = client;
    const unreachable = new PublicationFeed(database.url.replace(`:${port}/`, ':1/'));
    await expect(unreachable.subscribe(new AbortController().signal)).rejects.toThrow();
    expect(unreachable.subscriberCount).toBe(0);
  });

  it('keeps a bounded number of events for a listener that does not read', async () => {
    const queue = new PublicationQueue(new AbortController().signal, () => undefined);
    for (let number = 1; number <= 201; number++) {
      queue.push({ kind: 'published', address: { scenarioId: 'base', number } });
    }
    const events = queue[Symbol.asyncIterator]();
    expect(await events.next()).toEqual({ value: { kind: 'gap' }, done: false });
  });
});
