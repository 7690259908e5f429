import { createTestApi, signedIn, TODAY, type TestApi } from './testing-context';

jest.setTimeout(60_000);

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
    const { handleApiRequest } = await import('./request-handler');
    const controller = new AbortController();
    const input = encodeURIComponent(JSON.stringify({ json: {} }));
    const answer = await handleApiRequest(
      new Request(`http://localhost/api/trpc/revisions.published?input=${input}`, {
        headers: { accept: 'text/event-stream' },
        signal: controller.signal,
      }),
      { endpoint: '/api/trpc', createContext: async () => ({ ...api.context(), now: () => TODAY }) },
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
    for (let wait = 0; wait < 200 && api.context().publicationFeed.subscriberCount > 0; wait++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(api.context().publicationFeed.subscriberCount).toBe(0);
  });
});
