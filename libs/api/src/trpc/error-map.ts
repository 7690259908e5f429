import { TRPCError } from '@trpc/server';
import { z, ZodError } from 'zod';
import { databaseProblem, type Asked } from './database-problem';
import { problemSchema, type Problem, type ProblemKind } from './problem';

type ErrorCode = TRPCError['code'];

/** The one table from what went wrong to the code (and so the HTTP status) that a client sees. */
const CODES: Readonly<Record<ProblemKind, ErrorCode>> = {
  'not-found': 'NOT_FOUND',
  invalid: 'BAD_REQUEST',
  'revision-conflict': 'CONFLICT',
  'already-exists': 'CONFLICT',
  'out-of-date': 'CONFLICT',
  'review-required': 'FORBIDDEN',
  'correlations-invalid': 'BAD_REQUEST',
  'sign-in-required': 'UNAUTHORIZED',
  'not-permitted': 'FORBIDDEN',
  'too-large': 'PAYLOAD_TOO_LARGE',
  timeout: 'TIMEOUT',
  unavailable: 'SERVICE_UNAVAILABLE',
  unexpected: 'INTERNAL_SERVER_ERROR',
};

/** Carries a problem through tRPC, which knows errors only. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

export function problemToError(problem: Problem): TRPCError {
  return new TRPCError({ code: CODES[problem.kind], message: problem.message, cause: new ProblemError(problem) });
}

/** Gives a failure that nobody foresaw an id, and keeps what it was for the log. */
export type ReportIncident = (cause: unknown) => string;

/** What has to be known beside an error to tell of it. */
export interface ErrorContext {
  readonly report: ReportIncident;
  readonly asked: Asked;
}

/**
 * What a client may know of any error whatsoever. A failure that is nobody's input is reported and told by its incident
 * id alone: no message, no query and no stack of ours leaves the server.
 */
export function problemOf(error: unknown, { report, asked }: ErrorContext): Problem {
  const cause = error instanceof TRPCError ? error.cause : error;
  if (cause instanceof ProblemError) return cause.problem;
  if (error instanceof TRPCError && error.code !== 'INTERNAL_SERVER_ERROR') return requestProblem(error);
  const fromDatabase = databaseProblem(cause, asked);
  if (fromDatabase !== null)
    return fromDatabase.isIncident ? withIncident(fromDatabase.problem, report(cause)) : fromDatabase.problem;
  const incidentId = report(cause ?? error);
  const outcome =
    asked === 'write'
      ? 'whether it was saved is not known: look before you try again'
      : 'nothing was changed. Try again';
  return {
    kind: 'unexpected',
    incidentId,
    message: `Something went wrong on our side; ${outcome}, and if it stays, report incident ${incidentId}.`,
  };
}

/** The problem with the id under which the log has its cause, in its words too. */
function withIncident(problem: Problem, incidentId: string): Problem {
  return { ...problem, incidentId, message: `${problem.message} (Incident ${incidentId}.)` } as Problem;
}

/** Errors that tRPC itself raises about a request: bad input, unknown procedure, wrong method, malformed body. */
function requestProblem(error: TRPCError): Problem {
  if (error.cause instanceof ZodError) return inputProblem(error.cause);
  switch (error.code) {
    case 'NOT_FOUND':
      return { kind: 'not-found', what: 'procedure', id: '', message: 'There is no such procedure.' };
    case 'TIMEOUT':
      return { kind: 'timeout', message: 'This took too long and was stopped. Try again, or ask for less at once.' };
    case 'PAYLOAD_TOO_LARGE':
      return { kind: 'invalid', message: 'Too much was asked for at once.', issues: [] };
    default:
      return {
        kind: 'invalid',
        message: 'The request could not be read. Check its method, its content type and its body.',
        issues: [],
      };
  }
}

function inputProblem(error: ZodError): Problem {
  const issues = error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    message: issue.message,
  }));
  const [first] = issues;
  const place = first === undefined || first.path.length === 0 ? 'the input' : `“${first.path.join('.')}”`;
  return { kind: 'invalid', message: `Check ${place}: ${first?.message ?? 'it is not valid'}.`, issues };
}

/** The problem that travelled in an error's data, as a client reads it; null if the error is not of this API. */
export function readProblem(data: unknown): Problem | null {
  const parsed = z.object({ problem: problemSchema }).safeParse(data);
  return parsed.success ? parsed.data.problem : null;
}
