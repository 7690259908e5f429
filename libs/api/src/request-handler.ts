import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { isSameOrigin } from '@waveguide/auth';
import superjson from 'superjson';
import type { ApiContext } from './api-context';
import { appRouter } from './app-router';
import { BODY_LIMIT_BYTES, readLimitedBody } from './limited-body';
import type { Problem } from './problem';

export interface RequestHandlerOptions {
  /** Path under which the procedures are mounted, such as /api/trpc. */
  readonly endpoint: string;
  readonly createContext: (request: Request) => Promise<ApiContext>;
}

/** A page asks for a dozen things at most; more in one request is somebody trying what happens. */
const MAX_BATCH_SIZE = 24;

/** Answers one HTTP request to the API: GET for queries, POST from the site's own pages for everything. */
export async function handleApiRequest(request: Request, options: RequestHandlerOptions): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'POST') {
    return refusal(405, 'METHOD_NOT_SUPPORTED', { kind: 'invalid', message: 'Use GET or POST.', issues: [] });
  }
  if (request.method === 'POST' && !isSameOrigin(request.headers)) {
    return refusal(403, 'FORBIDDEN', {
      kind: 'not-permitted',
      message: 'This request came from another site and was refused.',
    });
  }
  const limited = await withLimitedBody(request);
  if (limited instanceof Response) return limited;
  return fetchRequestHandler({
    endpoint: options.endpoint,
    router: appRouter,
    req: limited,
    createContext: ({ req }) => options.createContext(req),
    maxBatchSize: MAX_BATCH_SIZE,
    // A question that carries a slide or a draft is longer than an address may be.
    allowMethodOverride: true,
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
  });
}

async function withLimitedBody(request: Request): Promise<Request | Response> {
  if (request.method === 'GET') return request;
  const body = await readLimitedBody(request, BODY_LIMIT_BYTES);
  if (body.ok) return new Request(request.url, { method: request.method, headers: request.headers, body: body.value });
  const limit = `${body.error.limitBytes / 1_000_000} MB`;
  return refusal(413, 'PAYLOAD_TOO_LARGE', {
    kind: 'too-large',
    limitBytes: body.error.limitBytes,
    message: `This is larger than ${limit}, so nothing of it was read or saved. Make it smaller, a briefing by splitting it in two, and try again.`,
  });
}

/** JSON-RPC's code for an invalid request, which tRPC's client expects beside the message. */
const INVALID_REQUEST = -32600;

/** An answer to a request that never reached a procedure, in the shape that tRPC's client understands. */
function refusal(httpStatus: number, code: string, problem: Problem): Response {
  const shape = { message: problem.message, code: INVALID_REQUEST, data: { code, httpStatus, path: null, problem } };
  return Response.json(
    { error: superjson.serialize(shape) },
    { status: httpStatus, headers: { 'cache-control': 'no-store' } },
  );
}
