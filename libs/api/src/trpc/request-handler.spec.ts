import { VISITOR } from '@waveguide/auth';
import { JobQueue, PublicationFeed } from '@waveguide/db';
import superjson from 'superjson';
import type { ApiContext } from './context';
import { EngineRuns } from './engine-runs';
import { readProblem } from './error-map';
import { MOST_JSON_DEPTH } from './json-depth';
import { BODY_LIMIT_BYTES, VISITOR_BODY_LIMIT_BYTES } from './limited-body';
import { gateRefusal, handleApiRequest } from './request-handler';
import { signedIn } from '../testing/context';

const context: ApiContext = {
  client: {} as ApiContext['client'],
  engineRuns: new EngineRuns(),
  publicationFeed: new PublicationFeed(''),
  exportQueue: new JobQueue({ databaseUrl: '', name: 'none', onError: () => undefined }),
  publicUrl: null,
  now: async () => new Date(0),
  reportIncident: () => 'abcd1234',
  principal: VISITOR,
};
const ORIGIN = 'http://localhost:3000';

const send = (path: string, init: RequestInit = {}) =>
  handleApiRequest(new Request(`${ORIGIN}/api/trpc/${path}`, init), {
    endpoint: '/api/trpc',
    createContext: async () => context,
    reportIncident: context.reportIncident,
  });

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  send(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', host: 'localhost:3000', origin: ORIGIN, ...headers },
  });

async function answer(response: Response) {
  const text = await response.text();
  expect(text).not.toMatch(/"stack"|node_modules|at .*\.ts:\d/);
  const shape: { error?: { json: { message: string; data: unknown } } } = JSON.parse(text);
  return { status: response.status, problem: readProblem(shape.error?.json.data), json: shape };
}

describe('handleApiRequest', () => {
  it('answers a query without letting anything keep the answer', async () => {
    const response = await send('session.me');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body: { result: { data: never } } = JSON.parse(await response.text());
    expect(superjson.deserialize(body.result.data)).toMatchObject({ kind: 'visitor', role: 'viewer', name: null });
  });

  it('tells an unknown procedure by 404', async () => {
    expect(await answer(await send('forecasts.everything'))).toMatchObject({
      status: 404,
      problem: { kind: 'not-found' },
    });
  });

  it('refuses input that is no JSON by 400', async () => {
    expect(await answer(await send('vendors.byId?input=%7Bnot'))).toMatchObject({
      status: 400,
      problem: { kind: 'invalid' },
    });
    expect(await answer(await post('vendors.byId', '{not json'))).toMatchObject({ status: 400 });
  });

  it('takes a query by POST from its own pages, and no mutation by GET', async () => {
    const body = JSON.stringify(superjson.serialize(undefined));
    const response = await post('session.me', body);
    expect(response.status).toBe(200);
    expect(await answer(await post('session.me', body, { origin: 'https://elsewhere.example' }))).toMatchObject({
      status: 403,
    });
    expect(await answer(await send('briefings.remove'))).toMatchObject({ status: 405 });
  });

  it('names the field of bad input', async () => {
    const input = encodeURIComponent(JSON.stringify(superjson.serialize({ id: '../etc/passwd' })));
    expect(await answer(await send(`vendors.byId?input=${input}`))).toMatchObject({
      status: 400,
      problem: { kind: 'invalid', issues: [{ path: ['id'] }] },
    });
  });

  it('refuses unknown keys', async () => {
    const input = encodeURIComponent(JSON.stringify(superjson.serialize({ id: 'broadcom', evil: 1 })));
    expect(await answer(await send(`vendors.byId?input=${input}`))).toMatchObject({ status: 400 });
  });

  it('refuses a body above the limit by 413, told or not', async () => {
    const large = JSON.stringify({ json: { message: 'x'.repeat(BODY_LIMIT_BYTES) } });
    expect(await answer(await post('revisions.commit', large))).toMatchObject({
      status: 413,
      problem: { kind: 'too-large', limitBytes: BODY_LIMIT_BYTES },
    });
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000).fill(32)),
    });
    const untold = new Request(`${ORIGIN}/api/trpc/revisions.commit`, {
      method: 'POST',
      body: stream,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    const response = await handleApiRequest(untold, {
      endpoint: '/api/trpc',
      createContext: async () => context,
      reportIncident: context.reportIncident,
    });
    expect(await answer(response)).toMatchObject({ status: 413 });
  });

  it('takes 64 kB from a visitor and more from people with an account, and parses no more than that', async () => {
    const parse = jest.spyOn(JSON, 'parse');
    const brackets = '['.repeat(7_800_000);
    const visitor = await post('session.me', brackets);
    expect(parse.mock.calls.some(([text]) => String(text).length > VISITOR_BODY_LIMIT_BYTES)).toBe(false);
    parse.mockRestore();
    expect(await answer(visitor)).toMatchObject({
      status: 413,
      problem: { kind: 'too-large', limitBytes: 64_000, message: expect.stringContaining('sign in') },
    });
    const body = JSON.stringify({ json: { message: 'x'.repeat(VISITOR_BODY_LIMIT_BYTES) } });
    expect((await post('revisions.commit', body)).status).toBe(413);
    const asAnalyst = await handleApiRequest(
      new Request(`${ORIGIN}/api/trpc/revisions.commit`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      }),
      {
        endpoint: '/api/trpc',
        createContext: async () => ({ ...context, principal: signedIn('analyst') }),
        reportIncident: context.reportIncident,
      },
    );
    expect(await answer(asAnalyst)).toMatchObject({ status: 400, problem: { kind: 'invalid' } });
  });

  it('refuses what is nested deeper than any input, in a body and in an address, before it is parsed', async () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const parse = jest.spyOn(JSON, 'parse');
    const deep = [
      await post('session.me', nested(MOST_JSON_DEPTH + 1)),
      await send(`vendors.byId?input=${encodeURIComponent(nested(MOST_JSON_DEPTH + 1))}`),
    ];
    expect(parse.mock.calls.filter(([text]) => String(text).startsWith('[['))).toEqual([]);
    parse.mockRestore();
    for (const response of deep)
      expect(await answer(response)).toMatchObject({
        status: 400,
        problem: { message: expect.stringContaining('64 levels') },
      });
  });

  it('words a refusal at the gate so that its client reads it', async () => {
    const told = new Response(gateRefusal({ status: 429, message: 'Wait.' }), { status: 429 });
    expect(await answer(told)).toMatchObject({ status: 429, problem: { kind: 'invalid', message: 'Wait.' } });
  });

  it('refuses a post from another site by 403', async () => {
    expect(await answer(await post('revisions.commit', '{}', { origin: 'https://evil.example' }))).toMatchObject({
      status: 403,
    });
    expect(await answer(await post('revisions.commit', '{}', { 'sec-fetch-site': 'cross-site' }))).toMatchObject({
      status: 403,
    });
  });

  it('refuses a mutation by GET and other methods by 405', async () => {
    expect((await send('revisions.commit')).status).toBe(405);
    expect((await send('session.me', { method: 'DELETE' })).status).toBe(405);
  });

  it('asks a visitor who writes to sign in by 401', async () => {
    const body = JSON.stringify(superjson.serialize({}));
    expect(await answer(await post('revisions.commit', body))).toMatchObject({
      status: 401,
      problem: { kind: 'sign-in-required' },
    });
  });

  it('tells an unforeseen failure by its incident id only', async () => {
    const result = await answer(await send('vendors.list'));
    expect(result).toMatchObject({ status: 500, problem: { kind: 'unexpected', incidentId: 'abcd1234' } });
  });

  it('refuses a batch of hundreds', async () => {
    const names = Array.from({ length: 200 }, () => 'session.me').join(',');
    const response = await send(`${names}?batch=1&input=%7B%7D`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});
