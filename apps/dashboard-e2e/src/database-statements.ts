import fs from 'node:fs';
import pg from 'pg';

/** Runs statements against the journeys' database, foreign keys and triggers left aside. */
export async function statements(sql: string): Promise<void> {
  const file = process.env.E2E_DATABASE_FILE;
  if (file === undefined)
    throw new Error('E2E_DATABASE_FILE is not set: run the journeys through their configuration.');
  const client = new pg.Client({ connectionString: fs.readFileSync(file, 'utf8') });
  await client.connect();
  await client.query(`SET session_replication_role = replica; ${sql}`).finally(() => client.end());
}
