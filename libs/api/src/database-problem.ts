import type { Problem } from './problem';

/** A known request error of Prisma: recognised by its shape, since several copies of the class may be loaded. */
function prismaCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !cause.name.startsWith('PrismaClient')) return null;
  if (cause.name === 'PrismaClientInitializationError') return 'P1001';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

const unavailable: Problem = {
  kind: 'unavailable',
  message: 'The database cannot be reached at the moment. Nothing was changed; try again shortly.',
};

/**
 * The problem behind an error of the database, or null where it is a fault of ours.
 * Codes: https://www.prisma.io/docs/orm/reference/error-reference
 */
export function databaseProblem(cause: unknown): Problem | null {
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
    case 'P2034':
      return { kind: 'already-exists', message: 'Somebody changed the same thing at the same moment. Try again.' };
    case 'P2024':
    case 'P2028':
      return { kind: 'timeout', message: 'The database took too long. Nothing was changed; try again.' };
    case 'P1000':
    case 'P1001':
    case 'P1002':
    case 'P1008':
    case 'P1017':
    case 'P2037':
      return unavailable;
    default:
      return null;
  }
}
