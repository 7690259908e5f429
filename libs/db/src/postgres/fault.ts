import { types } from 'node:util';
import { meaningOf, type DatabaseFaultKind, type SqlstateMeaning } from './sqlstate';

/** A fault of the database, or a conflict of two transactions of which one was undone. */
export type DatabaseTrouble = DatabaseFaultKind | 'conflict';

/** How far it is known what became of a statement that met the fault. */
export type StatementOutcome =
  /** It was undone, or never begun; so was its transaction. */
  | 'undone'
  /** No connection was to be had: it was never begun. What the same request did before is another matter. */
  | 'not-begun'
  /** The connection ended while it ran; PostgreSQL may have committed it. */
  | 'unknown';

export function outcomeOf(trouble: DatabaseTrouble): StatementOutcome {
  switch (trouble) {
    case 'out-of-space':
    case 'out-of-resources':
    case 'storage':
    case 'read-only':
    case 'too-long':
    case 'conflict':
      return 'undone';
    case 'unreachable':
    case 'starting':
    case 'too-many-connections':
    case 'not-let-in':
    case 'no-such-database':
      return 'not-begun';
    case 'stopping':
    case 'lost':
      return 'unknown';
  }
}

/** Codes of Prisma that speak of the connection: https://www.prisma.io/docs/orm/reference/error-reference */
const PRISMA_CODES: Readonly<Record<string, DatabaseTrouble>> = {
  P1000: 'not-let-in',
  P1001: 'unreachable',
  P1002: 'unreachable',
  P1003: 'no-such-database',
  P1008: 'lost',
  P1010: 'not-let-in',
  P1011: 'unreachable',
  P1017: 'lost',
  P2024: 'too-many-connections',
  P2028: 'too-long',
  P2034: 'conflict',
  P2037: 'too-many-connections',
};

/** What Prisma's adapter calls an error that came from no server. */
const ADAPTER_KINDS: Readonly<Record<string, DatabaseTrouble>> = {
  DatabaseNotReachable: 'unreachable',
  TlsConnectionError: 'unreachable',
  ConnectionClosed: 'lost',
  SocketTimeout: 'lost',
};

/** Errors of a socket: before there was a connection, and of one that was there. */
const SOCKET_CODES: Readonly<Record<string, DatabaseTrouble>> = {
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOENT: 'unreachable',
  EACCES: 'unreachable',
  ECONNRESET: 'lost',
  ECONNABORTED: 'lost',
  EPIPE: 'lost',
  ETIMEDOUT: 'lost',
};

/** What pg says in words alone. */
const PG_WORDS: readonly (readonly [RegExp, DatabaseTrouble])[] = [
  [/^timeout exceeded when trying to connect$/, 'too-many-connections'],
  [/^(timeout expired|Connection terminated due to connection timeout)$/, 'unreachable'],
  [/^Connection terminated( unexpectedly)?$/, 'lost'],
  [/^Client (has encountered a connection error|was closed) and is not queryable$/, 'lost'],
  [/^Query read timeout$/, 'lost'],
];

/** Wrappers whose cause is the error: of tRPC, of Better Auth, of ours. */
const WRAPPERS: ReadonlySet<string> = new Set(['TRPCError', 'APIError', 'DatabaseFaultError']);
const SQLSTATE = /^[0-9A-Z]{5}$/;

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** Also for an error of another realm, such as Node's own seen from Jest. */
const isError = (value: unknown): value is Error => value instanceof Error || types.isNativeError(value);

function ofSqlstate(code: unknown): SqlstateMeaning | null {
  return typeof code === 'string' && SQLSTATE.test(code) && !/^P\d{4}$/.test(code) ? meaningOf(code) : null;
}

/** What the server has told. Whatever the code, it ends the connection with what it calls fatal. */
function ofServer(code: unknown, severity: unknown): SqlstateMeaning | null {
  const meaning = ofSqlstate(code);
  return meaning === 'ours' && (severity === 'FATAL' || severity === 'PANIC') ? 'lost' : meaning;
}

/** What the adapter has noted of the error that the server or the socket gave. */
function ofAdapter(cause: Fields): SqlstateMeaning | null {
  return ofServer(cause.originalCode ?? cause.code, cause.severity) ?? ADAPTER_KINDS[String(cause.kind)] ?? null;
}

function ofError(error: Error): SqlstateMeaning | null {
  const fields = fieldsOf(error);
  if (error.name === 'DriverAdapterError') return ofAdapter(fieldsOf(error.cause));
  if (error.name === 'PrismaClientInitializationError') return 'unreachable';
  if (error.name.startsWith('PrismaClient')) {
    const noted = fieldsOf(fieldsOf(fields.meta).driverAdapterError);
    return ofAdapter(fieldsOf(noted.cause)) ?? PRISMA_CODES[String(fields.code)] ?? null;
  }
  // An error of PostgreSQL has a severity, one of a socket the call that failed; other programs' codes have neither.
  if (typeof fields.severity === 'string') return ofServer(fields.code, fields.severity);
  const ofSocket = Array.isArray(fields.errors) ? fieldsOf(fields.errors[0]) : fields;
  if (typeof ofSocket.syscall === 'string' && /^(connect|read|write|getaddrinfo)$/.test(ofSocket.syscall))
    return SOCKET_CODES[String(ofSocket.code)] ?? null;
  return PG_WORDS.find(([text]) => text.test(error.message))?.[1] ?? null;
}

/**
 * What an error says of the database, whichever of pg, Prisma and Better Auth threw it; null if it is an error of the statement, or
 * not of a database at all. The one place that decides this.
 */
export function databaseTrouble(error: unknown): DatabaseTrouble | null {
  if (!isError(error)) return null;
  if (WRAPPERS.has(error.name) && error.cause !== undefined) return databaseTrouble(error.cause);
  const meaning = ofError(error);
  return meaning === 'ours' ? null : meaning;
}
