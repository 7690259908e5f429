import { deactivateUser, setReadingWithoutAccount, VISITOR, type Principal } from '@waveguide/auth';
import { createTestApi, signedIn, TODAY, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

let api: TestApi;
beforeEach(async () => (api = await createTestApi()));
afterEach(() => api.close());

const ada = signedIn('analyst', 'Ada');
const commit = (parentNumber: number, value: number) =>
  api.caller(ada).revisions.commit({
    scenarioId: 'base',
    parentNumber,
    message: 'Dearer cooling',
    changes: [{ key: 'pue', distribution: { kind: 'fixed', value }, rationale: 'why', sourceIds: [] }],
  });

async function listen(lastEventId?: string) {
  const stream = await api.caller().revisions.published({ lastEventId });
  return stream[Symbol.asyncIterator]();
}

describe('revisions.published', () => {
  it('tells every open page what was published, by whom and with what changed', async () => {
    const pages = [await listen(), await listen()];
    const waiting = pages.map((page) => page.next());
    // A generator subscribes when it is first asked.
    while (api.context().publicationFeed.subscriberCount < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    const { stamp } = await commit(1, 1.3);
    for (const told of await Promise.all(waiting)) {
      expect(told.value).toMatchObject([
        stamp.createdAt,
        {
          stamp: { scenarioId: 'base', number: 2, author: 'Ada', message: 'Dearer cooling' },
          changes: [{ key: 'pue', after: { distribution: { kind: 'fixed', value: 1.3 } } }],
          correlationChanges: [],
        },
        expect.anything(),
      ]);
    }
    for (const page of pages) await page.return?.();
    expect(api.context().publicationFeed.subscriberCount).toBe(0);
  });

  it('tells somebody who comes back what was published since', async () => {
    const { stamp } = await commit(1, 1.3);
    await api.client.$executeRaw`SELECT pg_sleep(0.01)`;
    const later = await commit(2, 1.4);
    const page = await listen(stamp.createdAt);
    const seen = new Set<number>();
    while (!seen.has(later.stamp.number)) {
      const { value } = await page.next();
      if (value === undefined) throw new Error('The answer ended.');
      // Typed as a browser receives it; without HTTP between it is the pair itself.
      const [, { stamp: told }] = value as unknown as readonly [string, typeof value.data];
      if (told.scenarioId === 'base') seen.add(told.number);
    }
    expect([...seen]).toEqual(expect.arrayContaining([2, 3]));
    await page.return?.();
  });

  it('is answered as a stream of events over HTTP', async () => {
    const { handleApiRequest } = await import('../trpc/request-handler');
    const controller = new AbortController();
    const input = encodeURIComponent(JSON.stringify({ json: {} }));
    const answer = await handleApiRequest(
      new Request(`http://localhost/api/trpc/revisions.published?input=${input}`, {
        headers: { accept: 'text/event-stream' },
        signal: controller.signal,
      }),
      {
        endpoint: '/api/trpc',
        createContext: async () => ({ ...api.context(), now: async () => TODAY }),
        reportIncident: api.context().reportIncident,
      },
    );
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    while (api.context().publicationFeed.subscriberCount < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    await commit(1, 1.35);
    let text = '';
    while (!text.includes('\nid: ')) {
      const { value, done } = await reader.read();
      if (done) throw new Error(`The stream ended after: ${text}`);
      text += value;
    }
    expect(text).toContain('Dearer cooling');
    expect(text).toMatch(/\nid: \d{4}-\d\d-\d\dT/);
    controller.abort();
    await reader.cancel().catch(() => undefined);
    // The test's own time limit ends a wait that is in vain.
    while (api.context().publicationFeed.subscriberCount > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  });

  describe('of somebody who is shut out while a page is open', () => {
    const grace = signedIn('viewer', 'Grace');
    const admin = { userId: 'user-root', name: 'Root' };
    const deactivate = () => deactivateUser(api.client, { actor: admin, userId: grace.userId, now: TODAY });

    beforeEach(async () => {
      for (const [person, role] of [
        [admin, 'admin'],
        [grace, 'viewer'],
      ] as const) {
        const data = { id: person.userId, name: person.name, email: `${person.userId}@example.com`, role };
        await api.client.user.create({ data });
      }
      const expiresAt = new Date(TODAY.getTime() + 60_000);
      await api.client.session.create({
        data: { id: grace.sessionId, userId: grace.userId, token: 'token', expiresAt },
      });
    });

    /** An open page that has subscribed, and what it is told next. */
    async function open(principal: Principal) {
      const page = (await api.caller(principal).revisions.published({}))[Symbol.asyncIterator]();
      const next = page.next();
      next.catch(() => undefined);
      while (api.context().publicationFeed.subscriberCount < 1) await new Promise((resolve) => setTimeout(resolve, 10));
      return { page, next };
    }

    it('ends within seconds, in a way that has the page ask anew', async () => {
      const { next } = await open(grace);
      await deactivate();
      expect(await problemFrom(next)).toMatchObject({ kind: 'unavailable', message: /session .* is over/ });
      expect(api.context().publicationFeed.subscriberCount).toBe(0);
      expect(api.incidents).toEqual([]);
    });

    it('tells nothing that is published meanwhile', async () => {
      const { page, next } = await open(grace);
      await commit(1, 1.3);
      expect((await next).value).toMatchObject([expect.anything(), { stamp: { number: 2 } }, expect.anything()]);
      await deactivate();
      await commit(2, 1.4);
      expect(await problemFrom(page.next())).toMatchObject({ kind: 'unavailable' });
    });

    it('ends where one session was revoked', async () => {
      const { next } = await open(grace);
      await api.client.session.delete({ where: { id: grace.sessionId } });
      expect(await problemFrom(next)).toMatchObject({ kind: 'unavailable' });
    });

    it('ends for visitors where the installation is shut to them', async () => {
      const { next } = await open(VISITOR);
      await setReadingWithoutAccount(api.client, { actor: admin, allowed: false });
      expect(await problemFrom(next)).toMatchObject({ kind: 'unavailable' });
    });
  });
});
