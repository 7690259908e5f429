import { initTRPC, tracked, type TrackedEnvelope, type TRPCError, type TRPCProcedureType } from '@trpc/server';
import { requirePermission, type Permission } from '@waveguide/auth';
import type { DeepReadonly, Result } from '@waveguide/quantity';
import superjson from 'superjson';
import { z } from 'zod';
import type { ApiContext } from './context';
import type { Asked } from './database-problem';
import { problemOf, problemToError, ProblemError } from './error-map';
import type { Problem } from './problem';

export interface ProcedureMeta {
  readonly permission: Permission;
}

const t = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    transformer: superjson,
    // Keeps stack traces out of every answer, in development too: what was seen while developing is what is shipped.
    isDev: false,
    // A word now and then keeps proxies from closing an answer that stays open, and tells the page when it was closed.
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
    errorFormatter: ({ error, shape, ctx, type }) => {
      const problem = publicProblem(error, { context: ctx, asked: askedBy(type) });
      return {
        ...shape,
        message: problem.message,
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, path: shape.data.path ?? null, problem },
      };
    },
  });

interface Failed {
  readonly context: ApiContext | undefined;
  readonly asked: Asked;
}

function publicProblem(error: TRPCError, { context, asked }: Failed): Problem {
  if (error.cause instanceof ProblemError) return error.cause.problem;
  // Without a context tRPC itself has refused the request; what fails in making the context is reported if it is made.
  return problemOf(error, { report: context?.reportIncident ?? (() => 'no-context'), asked });
}

const askedBy = (type: TRPCProcedureType | 'unknown'): Asked => (type === 'mutation' ? 'write' : 'read');

/** Longest that a query may take before the person is told so, in milliseconds. */
const QUERY_DEADLINE_MS = 20_000;

/** Turns whatever goes wrong below into a problem that may be told. */
const mapErrors = t.middleware(async ({ ctx, type, next }) => {
  const result = await next();
  if (result.ok) return result;
  throw problemToError(problemOf(result.error, { report: ctx.reportIncident, asked: askedBy(type) }));
});

/** Queries only: a write is bounded by its transaction, whose time-out undoes it, so that no answer lies about it. */
const deadline = t.middleware(async ({ type, next }) => {
  if (type !== 'query') return next();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        problemToError({
          kind: 'timeout',
          message: 'This took too long and was stopped. Try again, or ask for less at once.',
        }),
      );
    }, QUERY_DEADLINE_MS);
  });
  try {
    return await Promise.race([next(), late]);
  } finally {
    clearTimeout(timer);
  }
});

/** What a resolver may return: the domain's values are readonly throughout, and parsing an output changes nothing. */
function acceptingReadonly<Schema extends z.ZodType>(
  schema: Schema,
): z.ZodType<z.output<Schema>, DeepReadonly<z.input<Schema>>> {
  return schema as unknown as z.ZodType<z.output<Schema>, DeepReadonly<z.input<Schema>>>;
}

/**
 * The only way to a procedure: it names the permission it needs and the shapes of its input and output, so none of the
 * three can be forgotten. The permission is checked before the input is looked at.
 */
export function procedure<Input extends z.ZodType, Output extends z.ZodType>(
  permission: Permission,
  shapes: { readonly input: Input; readonly output: Output },
) {
  return t.procedure
    .meta({ permission })
    .use(mapErrors)
    .use(deadline)
    .use(({ ctx, next }) => {
      const allowed = requirePermission(ctx.principal, permission);
      if (allowed.ok) return next();
      throw problemToError({ kind: allowed.error.code, message: allowed.error.message });
    })
    .input(shapes.input)
    .output(acceptingReadonly(shapes.output));
}

/** An open answer, checked event by event: each is a tracked pair of an id to come back with and its data. */
function trackedEvents<Event extends z.ZodType>(event: Event) {
  return z.custom<AsyncIterable<TrackedEnvelope<z.output<Event>>>>(isAsyncIterable).transform(async function* (events) {
    for await (const [id, data] of events) yield tracked(id, await event.parseAsync(data));
  });
}

function isAsyncIterable(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** As `procedure`, for an answer that stays open and tells one event after the other. */
export function subscriptionProcedure<Input extends z.ZodType, Event extends z.ZodType>(
  permission: Permission,
  shapes: { readonly input: Input; readonly event: Event },
) {
  return procedure(permission, { input: shapes.input, output: trackedEvents(shapes.event) });
}

/** The value of a query or command; its problem leaves by the error map. */
export function valueOrThrow<T>(result: Result<T, Problem>): T {
  if (result.ok) return result.value;
  throw problemToError(result.error);
}

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
