import type { Problem } from '@waveguide/api';

/** The problem that the server told, or null if the error is no answer of the server's. */
export function problemFrom(error: unknown): Problem | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  const { data } = error as { readonly data?: { readonly problem?: Problem } | null };
  return data?.problem ?? null;
}

/** The same, where whatever is no answer means that the server was not reached. */
export function problemOf(error: unknown): Problem {
  return (
    problemFrom(error) ?? {
      kind: 'unavailable',
      message: 'The server could not be reached. Check the connection and try again.',
    }
  );
}

/** What is wrong with one field of the input, in words; null if nothing is. */
export function issueAt(problem: Problem | null, field: string): string | null {
  if (problem?.kind !== 'invalid') return null;
  return problem.issues.find(({ path }) => path[0] === field)?.message ?? null;
}

/** What went wrong that no named field says. */
export function messageBeside(problem: Problem | null, fields: readonly string[]): string | null {
  if (problem === null) return null;
  return fields.some((field) => issueAt(problem, field) !== null) ? null : problem.message;
}
