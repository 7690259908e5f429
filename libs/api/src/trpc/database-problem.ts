import { databaseTrouble, outcomeOf, type DatabaseTrouble } from '@waveguide/db';
import type { Problem } from './problem';

/** What the request had asked of the database when it failed. */
export type Asked =
  /** Nothing but reading. */
  | 'read'
  /** Something that is to be saved. */
  | 'write'
  /** Who asks; the request itself had not been begun. */
  | 'who-asks';

/** What a client is told of an error of the database, before it has an incident. */
export interface DatabaseProblem {
  readonly problem: Exclude<Problem, { readonly kind: 'unexpected' }>;
  /** Whether it is the database's fault, and so for the log; the rest is about what somebody asked for. */
  readonly isIncident: boolean;
}

/** A known request error of Prisma: recognised by its shape, since several copies of the class may be loaded. */
function prismaCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !cause.name.startsWith('PrismaClient')) return null;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

/** What is wrong, in words for whoever uses the product. */
function textOf(trouble: DatabaseTrouble): string {
  switch (trouble) {
    case 'unreachable':
      return 'The database cannot be reached at the moment.';
    case 'starting':
      return 'The database is starting and answers in a moment.';
    case 'stopping':
      return 'The database was stopped while it was asked.';
    case 'lost':
      return 'The connection to the database was lost.';
    case 'too-many-connections':
      return 'The database has no connection free at the moment.';
    case 'out-of-space':
      return 'The disk of the database is full; an administrator has to make room.';
    case 'out-of-resources':
      return 'The database has run out of memory or of another means.';
    case 'storage':
      return 'The database cannot read or write its own files; an administrator has to look at it.';
    case 'read-only':
      return 'The database can only be read at the moment; an administrator has to look at it.';
    case 'not-let-in':
      return 'The database does not let the server in; an administrator has to look at it.';
    case 'no-such-database':
      return 'The database is not there; an administrator has to look at it.';
    case 'too-long':
      return 'The database took too long.';
    case 'conflict':
      return 'Somebody changed the same thing at the same moment.';
  }
}

/**
 * What became of what was asked, and what to do. A lost connection leaves open whether PostgreSQL had committed; one that was not to be
 * had in the middle of a request leaves open how much the request had saved before.
 */
function outcomeText(trouble: DatabaseTrouble, asked: Asked): string {
  switch (asked) {
    case 'read':
      return 'Try again shortly.';
    case 'who-asks':
      return 'Nothing was changed; try again shortly.';
    case 'write':
      return outcomeOf(trouble) === 'undone'
        ? 'It was not saved; try again shortly.'
        : 'Whether it was saved is not known: look before you try again.';
  }
}

/** The problem behind a trouble with the database. */
export function troubleProblem(trouble: DatabaseTrouble, asked: Asked): DatabaseProblem {
  const message = `${textOf(trouble)} ${outcomeText(trouble, asked)}`;
  if (trouble === 'conflict') return { problem: { kind: 'already-exists', message }, isIncident: false };
  return { problem: { kind: trouble === 'too-long' ? 'timeout' : 'unavailable', message }, isIncident: true };
}

/**
 * The problem behind an error of the database, or null if it is a fault of ours.
 * Codes: https://www.prisma.io/docs/orm/reference/error-reference
 */
export function databaseProblem(cause: unknown, asked: Asked): DatabaseProblem | null {
  const trouble = databaseTrouble(cause);
  if (trouble !== null) return troubleProblem(trouble, asked);
  const problem = statementProblem(cause);
  return problem === null ? null : { problem, isIncident: false };
}

/** What the database refused about what somebody asked for. */
function statementProblem(cause: unknown): DatabaseProblem['problem'] | null {
  switch (prismaCode(cause)) {
    case 'P2002':
      return {
        kind: 'already-exists',
        message: 'There is one of that name already. Reload to see it, then try again.',
      };
    case 'P2003':
      return { kind: 'invalid', message: 'It refers to something that does not exist (any more).', issues: [] };
    case 'P2025':
      return { kind: 'not-found', what: 'record', id: '', message: 'It does not exist (any more). Reload the page.' };
    default:
      return null;
  }
}
