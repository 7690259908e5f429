import { databaseTrouble, type DatabaseTrouble } from './fault';
import type { ConnectionProblem } from './problem';

const CHECK = 'Check DATABASE_URL.';

function text(trouble: DatabaseTrouble): string {
  switch (trouble) {
    case 'unreachable':
      return `The database cannot be reached. ${CHECK}`;
    case 'lost':
    case 'stopping':
      return 'The database ended the connection at once. It may be stopping; start again in a moment.';
    case 'starting':
      return 'The database is starting and lets nobody in yet. Start again in a moment.';
    case 'too-many-connections':
      return 'The database lets in no further connection. Raise its limit or end others, then start again.';
    case 'not-let-in':
      return `The database does not let this account in. ${CHECK}`;
    case 'no-such-database':
      return `There is no database of that name. Make it, or name another in DATABASE_URL.`;
    case 'read-only':
      return 'The database can only be read. Name one that can be written.';
    case 'out-of-space':
      return 'The disk of the database is full. Make room, then start again.';
    case 'out-of-resources':
    case 'storage':
    case 'too-long':
    case 'conflict':
      return 'The database does not do what it is asked. Its own log says why.';
  }
}

/** Why the database could not be asked at start, with what it said itself; null for an error of another kind. */
export function connectionFault(error: unknown): ConnectionProblem | null {
  const trouble = databaseTrouble(error);
  if (trouble !== null) {
    const said = error instanceof Error && error.message !== '' ? ` (${error.message})` : '';
    return { code: trouble === 'unreachable' ? 'unreachable' : 'refused', message: `${text(trouble)}${said}` };
  }
  // The remaining words of the server at the door: a start-up parameter that a pooler refuses, a schema that may not be made.
  const { severity } = (error ?? {}) as { readonly severity?: unknown };
  if (typeof severity !== 'string') return null;
  return { code: 'refused', message: `The database cannot be used: ${(error as Error).message}. ${CHECK}` };
}
