import { err, ok, type Result } from '@waveguide/quantity';
import pg from 'pg';
import type { ConnectionProblem } from './problem';

/** What DATABASE_URL asks for beside the address. */
export interface ConnectionSettings {
  /** Schema that holds the tables (`?schema=`); null for the one that the role finds first, which is `public` as a rule. */
  readonly schema: string | null;
}

/** PostgreSQL cuts longer names off in silence, in bytes. */
const LONGEST_NAME_BYTES = 63;

/** Reads DATABASE_URL; what cannot be honoured is refused in words. */
export function connectionSettings(databaseUrl: string): Result<ConnectionSettings, ConnectionProblem> {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (url === null || !/^postgres(ql)?:$/.test(url.protocol))
    return refused(
      'DATABASE_URL is not a PostgreSQL address: postgresql://user:password@host:5432/database is expected.',
    );
  const schemas = url.searchParams.getAll('schema');
  if (schemas.length > 1) return refused('DATABASE_URL states “schema” more than once: one is expected.');
  const [schema = null] = schemas;
  if (schema === null) return ok({ schema });
  if (schema === '' || schema.includes('\0') || Buffer.byteLength(schema) > LONGEST_NAME_BYTES)
    return refused(`DATABASE_URL: “schema” must be a name of 1 to ${LONGEST_NAME_BYTES} bytes.`);
  if (/^(pg_|information_schema$)/.test(schema))
    return refused(`DATABASE_URL: the schema “${schema}” is PostgreSQL’s own; name another.`);
  return ok({ schema });
}

function refused(message: string): Result<never, ConnectionProblem> {
  return err({ code: 'unusable-address', message });
}

/**
 * What holds on every connection of ours, whatever the database, the role or `options=` say: how values are written and read. They are
 * set by a statement, because poolers refuse start-up parameters or drop them in silence.
 */
const VALUES_AS_EXPECTED = [
  "SET client_encoding TO 'UTF8'",
  // Under any other zone Prisma's adapter stores timestamptz shifted, since it writes instants without one.
  "SET TimeZone TO 'UTC'",
  "SET DateStyle TO 'ISO, YMD'",
  "SET IntervalStyle TO 'postgres'",
  "SET bytea_output TO 'hex'",
  // Any less cuts digits off a double.
  'SET extra_float_digits TO 1',
  'SET standard_conforming_strings TO on',
] as const;

/** The statements that prepare a new connection. */
export function preparation({ schema }: ConnectionSettings): string {
  const path = schema === null ? [] : [`SET search_path TO ${pg.escapeIdentifier(schema)}`];
  return [...VALUES_AS_EXPECTED, ...path].join('; ');
}
