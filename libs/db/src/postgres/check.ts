import { err, ok, required, type Result } from '@waveguide/quantity';
import type pg from 'pg';
import { connectionFault } from './connection-fault';
import { openConnection } from './connect';
import type { ConnectionProblem } from './problem';
import { connectionSettings } from './settings';

/** Least version, as PostgreSQL states it: 15.0. */
const LEAST_VERSION = 150_000;

interface Facts {
  readonly version: number;
  readonly server_version: string;
  readonly server_encoding: string;
  readonly client_encoding: string;
  readonly zone: string;
  readonly read_only: string;
  readonly pid: number;
}

const FACTS = `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS server_version,
  current_setting('server_encoding') AS server_encoding, current_setting('client_encoding') AS client_encoding,
  current_setting('TimeZone') AS zone, current_setting('transaction_read_only') AS read_only, pg_backend_pid() AS pid`;

/**
 * Asks a database, before anything is written to it, whether the product can use it: that it is reached and lets us in, is new enough,
 * holds every character, keeps the settings of a connection and can be written.
 */
export async function checkConnection(databaseUrl: string): Promise<Result<void, ConnectionProblem>> {
  const settings = connectionSettings(databaseUrl);
  if (!settings.ok) return settings;
  try {
    const problem = await findProblem(databaseUrl);
    return problem === null ? ok(undefined) : err(problem);
  } catch (error) {
    const fault = connectionFault(error);
    if (fault === null) throw error;
    return err(fault);
  }
}

async function findProblem(databaseUrl: string): Promise<ConnectionProblem | null> {
  const first = await openConnection(databaseUrl);
  try {
    const facts = await factsOf(first);
    if (await lentBetweenTransactions(databaseUrl, facts))
      return {
        code: 'pooler-by-transaction',
        message:
          'DATABASE_URL leads through a pooler that lends a connection for one transaction only; news of revisions, the queue of exports ' +
          'and the lock of migrations need one that stays. Name the server itself, or set the pooler to “session”.',
      };
    return problemOfFacts(facts);
  } finally {
    await first.end();
  }
}

/** What is wrong with a database of which this is known. */
export function problemOfFacts(facts: Facts): ConnectionProblem | null {
  if (facts.version < LEAST_VERSION)
    return {
      code: 'too-old',
      message: `The database is PostgreSQL ${facts.server_version}: 15 or newer is needed.`,
    };
  if (facts.server_encoding !== 'UTF8')
    return {
      code: 'not-utf-8',
      message:
        `The database keeps its text as ${facts.server_encoding}, which cannot hold every character. ` +
        "Make one with ENCODING 'UTF8' TEMPLATE template0 and name it in DATABASE_URL.",
    };
  if (facts.client_encoding !== 'UTF8' || facts.zone !== 'UTC')
    return {
      code: 'wrong-settings',
      message:
        `The database, or a pooler before it, does not keep what a connection sets: its time zone is ${facts.zone} and its encoding ` +
        `${facts.client_encoding}, where UTC and UTF8 were set. Name the server itself in DATABASE_URL.`,
    };
  if (facts.read_only === 'on')
    return {
      code: 'read-only',
      message:
        'The database can only be read: it is a standby, or its role or settings say so. Name one that can be written.',
    };
  return null;
}

async function factsOf(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(FACTS);
  return required(rows[0], 'What the server says of itself');
}

/** Whether a second connection of ours is answered by the same process of the server as the first one, which is open still. */
async function lentBetweenTransactions(databaseUrl: string, { pid }: Facts): Promise<boolean> {
  const second = await openConnection(databaseUrl);
  try {
    return (await factsOf(second)).pid === pid;
  } finally {
    await second.end();
  }
}
