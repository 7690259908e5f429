import type { TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { isSameOrigin } from '@waveguide/auth';
import superjson from 'superjson';
import type { ApiContext } from './context';
import { appRouter } from '../app-router';
import { ProblemError, problemOf, problemToError, type ReportIncident } from './error-map';
import { jsonDepth, MOST_JSON_DEPTH } from './json-depth';
import { BODY_LIMIT_BYTES, readLimitedBody, VISITOR_BODY_LIMIT_BYTES } from './limited-body';
import type { Problem } from './problem';
import { retryHeaders } from './problem-answer';

export interface RequestHandlerOptions {
  /** Path under which the procedures are mounted, such as /api/trpc. */
  readonly endpoint: string;
  readonly createContext: (request: Request) => Promise<ApiContext>;
  readonly reportIncident: ReportIncident;
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
  // Asked for once, whether a large body or a procedure needs it first.
  let asked: Promise<ApiContext> | null = null;
  const context = () => (asked ??= contextOf(request, options));
  const limited = await withLimitedBody(request, context);
  if (limited instanceof Response) return limited;
  return fetchRequestHandler({
    endpoint: options.endpoint,
    router: appRouter,
    req: limited,
    createContext: context,
    maxBatchSize: MAX_BATCH_SIZE,
    // A question that carries a slide or a draft is longer than an address may be.
    allowMethodOverride: true,
    responseMeta: ({ errors }) => ({ headers: new Headers({ 'cache-control': 'no-store', ...retryOf(errors) }) }),
  });
}

/** Who asks; if that fails, nothing of the request has been begun, and the log has the cause under the incident that is told. */
async function contextOf(
  request: Request,
  { createContext, reportIncident }: RequestHandlerOptions,
): Promise<ApiContext> {
  try {
    return await createContext(request);
  } catch (error) {
    throw problemToError(problemOf(error, { report: reportIncident, asked: 'who-asks' }));
  }
}

/** Some of several procedures may have failed; asking again helps if one says so. */
function retryOf(errors: readonly TRPCError[]): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...errors.map(({ cause }) => (cause instanceof ProblemError ? retryHeaders(cause.problem) : {})),
  );
}

/** The request with what it sends, which is neither too large for who asks nor nested too deep; nothing of it is parsed before that is known. */
async function withLimitedBody(request: Request, context: () => Promise<ApiContext>): Promise<Request | Response> {
  if (request.method === 'GET') {
    const input = new URL(request.url).searchParams.get('input') ?? '';
    return isTooDeep(new TextEncoder().encode(input)) ? tooDeep() : request;
  }
  const stated = Number(request.headers.get('content-length') ?? 0);
  // Before it is read, where it says how large it is; after that whatever it says.
  if (stated > VISITOR_BODY_LIMIT_BYTES && stated <= BODY_LIMIT_BYTES && (await isVisitor(context)))
    return tooLarge(VISITOR_BODY_LIMIT_BYTES);
  const body = await readLimitedBody(request, BODY_LIMIT_BYTES);
  if (!body.ok) return tooLarge(body.error.limitBytes);
  if (body.value.byteLength > VISITOR_BODY_LIMIT_BYTES && (await isVisitor(context)))
    return tooLarge(VISITOR_BODY_LIMIT_BYTES);
  if (isTooDeep(body.value)) return tooDeep();
  return new Request(request.url, { method: request.method, headers: request.headers, body: body.value });
}

/** Where nobody can say who asks, the procedure says so itself. */
async function isVisitor(context: () => Promise<ApiContext>): Promise<boolean> {
  try {
    return (await context()).principal.kind === 'visitor';
  } catch {
    return false;
  }
}

const isTooDeep = (json: Uint8Array) => jsonDepth(json, MOST_JSON_DEPTH) > MOST_JSON_DEPTH;

function tooDeep(): Response {
  const message = `This is nested deeper than ${MOST_JSON_DEPTH} levels, so nothing of it was read or saved.`;
  return refusal(400, 'BAD_REQUEST', { kind: 'invalid', message, issues: [] });
}

function tooLarge(limitBytes: number): Response {
  const visitor = limitBytes === VISITOR_BODY_LIMIT_BYTES;
  const limit = visitor ? `${limitBytes / 1000} kB` : `${limitBytes / 1_000_000} MB`;
  const advice = visitor
    ? 'More is taken from people who have signed in: sign in (again, where the session has ended), and try again.'
    : 'Make it smaller, a briefing by splitting it in two, and try again.';
  return refusal(413, 'PAYLOAD_TOO_LARGE', {
    kind: 'too-large',
    limitBytes,
    message: `This is larger than ${limit}, so nothing of it was read or saved. ${advice}`,
  });
}

/** A refusal of a request that never came as far as a procedure, as the body that the procedures' client reads. */
export function gateRefusal({ status, message }: { readonly status: number; readonly message: string }): string {
  const problem: Problem = status === 408 ? { kind: 'timeout', message } : { kind: 'invalid', message, issues: [] };
  return JSON.stringify(refusalBody(status, 'BAD_REQUEST', problem));
}

/** JSON-RPC's code for an invalid request, which tRPC's client expects beside the message. */
const INVALID_REQUEST = -32600;

/** An answer to a request that never reached a procedure, in the shape that tRPC's client understands. */
function refusal(httpStatus: number, code: string, problem: Problem): Response {
  return Response.json(refusalBody(httpStatus, code, problem), {
    status: httpStatus,
    headers: { 'cache-control': 'no-store' },
  });
}

function refusalBody(httpStatus: number, code: string, problem: Problem) {
  const shape = { message: problem.message, code: INVALID_REQUEST, data: { code, httpStatus, path: null, problem } };
  return { error: superjson.serialize(shape) };
}
