import type { Problem, ProblemKind } from './problem';

/** What an HTTP client is told to wait before it asks again, in seconds: an embedded database is back within these. */
export const RETRY_AFTER_SECONDS = 5;

/** Status of an answer that is no procedure's: a page's, a file's, a picture's. */
const STATUS: Readonly<Record<ProblemKind, number>> = {
  'not-found': 404,
  invalid: 400,
  'revision-conflict': 409,
  'already-exists': 409,
  'out-of-date': 409,
  'review-required': 403,
  'correlations-invalid': 400,
  'sign-in-required': 401,
  'not-permitted': 403,
  'too-large': 413,
  timeout: 503,
  unavailable: 503,
  unexpected: 500,
};

/** Says when to ask again, where asking again may help. */
export function retryHeaders({ kind }: Problem): Readonly<Record<string, string>> {
  return STATUS[kind] === 503 ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {};
}

/** A problem as the answer to a request for something other than a procedure: its sentence, kept by nobody. */
export function problemAnswer(problem: Problem, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`${problem.message}\n`, {
    status: STATUS[problem.kind],
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      ...retryHeaders(problem),
      ...headers,
    },
  });
}
