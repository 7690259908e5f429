/** What can be wrong with a database, where it is not with what we asked of it. */
export type DatabaseFaultKind =
  | 'unreachable'
  | 'starting'
  | 'stopping'
  | 'lost'
  | 'too-many-connections'
  | 'out-of-space'
  | 'out-of-resources'
  | 'storage'
  | 'read-only'
  | 'not-let-in'
  | 'no-such-database'
  | 'too-long';

/** What a SQLSTATE says of the database itself; `ours` is an error of the statement, and so of ours. */
export type SqlstateMeaning = DatabaseFaultKind | 'conflict' | 'ours';

/**
 * Every class of SQLSTATE that PostgreSQL knows (its Appendix A, PostgreSQL 18). What a class says holds for its codes that `CODES` does
 * not name.
 */
export const CLASSES = {
  '00': 'ours', // successful completion
  '01': 'ours', // warning
  '02': 'ours', // no data
  '03': 'ours', // SQL statement not yet complete
  '08': 'lost', // connection exception
  '09': 'ours', // triggered action exception
  '0A': 'ours', // feature not supported
  '0B': 'ours', // invalid transaction initiation
  '0F': 'ours', // locator exception
  '0L': 'ours', // invalid grantor
  '0P': 'ours', // invalid role specification
  '0Z': 'ours', // diagnostics exception
  '10': 'ours', // XQuery error
  '20': 'ours', // case not found
  '21': 'ours', // cardinality violation
  '22': 'ours', // data exception
  '23': 'ours', // integrity constraint violation
  '24': 'ours', // invalid cursor state
  '25': 'ours', // invalid transaction state
  '26': 'ours', // invalid SQL statement name
  '27': 'ours', // triggered data change violation
  '28': 'not-let-in', // invalid authorization specification
  '2B': 'ours', // dependent privilege descriptors still exist
  '2D': 'ours', // invalid transaction termination
  '2F': 'ours', // SQL routine exception
  '34': 'ours', // invalid cursor name
  '38': 'ours', // external routine exception
  '39': 'ours', // external routine invocation exception
  '3B': 'ours', // savepoint exception
  '3D': 'no-such-database', // invalid catalog name
  '3F': 'ours', // invalid schema name
  '40': 'conflict', // transaction rollback
  '42': 'ours', // syntax error or access rule violation
  '44': 'ours', // WITH CHECK OPTION violation
  '53': 'out-of-resources', // insufficient resources
  '54': 'ours', // program limit exceeded
  '55': 'ours', // object not in prerequisite state
  '57': 'stopping', // operator intervention
  '58': 'storage', // system error
  '72': 'ours', // snapshot failure, up to PostgreSQL 16
  F0: 'ours', // configuration file error
  HV: 'ours', // foreign data wrapper error
  P0: 'ours', // PL/pgSQL error
  XX: 'ours', // internal error
} as const satisfies Readonly<Record<string, SqlstateMeaning>>;

/** Codes that mean something else than the rest of their class. */
export const CODES: Readonly<Record<string, SqlstateMeaning>> = {
  '08001': 'unreachable', // the connection could not be made
  '08004': 'unreachable', // the server rejected the connection
  '25006': 'read-only',
  '25P03': 'too-long', // idle in transaction for too long
  '25P04': 'too-long', // transaction took too long
  '40002': 'ours', // a constraint that is checked at the end
  '40003': 'lost', // whether the statement was completed is not known
  '53100': 'out-of-space',
  '53300': 'too-many-connections',
  '55P03': 'too-long', // a lock was not to be had in time
  '57014': 'too-long', // the statement was stopped
  '57P03': 'starting',
  '57P04': 'no-such-database', // it was dropped
  '57P05': 'lost', // idle for too long
};

export function meaningOf(sqlstate: string): SqlstateMeaning {
  const ofClass: Readonly<Record<string, SqlstateMeaning>> = CLASSES;
  return CODES[sqlstate] ?? ofClass[sqlstate.slice(0, 2)] ?? 'ours';
}
