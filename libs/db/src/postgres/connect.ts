import pg from 'pg';
import { OneAtATimeClient } from './one-at-a-time-client';
import { connectionSettings, preparation, type ConnectionSettings } from './settings';

/** Longest wait for a connection, a new one or one of the pool's, in milliseconds. */
export const CONNECTION_TIMEOUT_MS = 15_000;

/** @throws Error in words if DATABASE_URL cannot be honoured; `checkConnection` has said so at start */
function settingsOf(databaseUrl: string): ConnectionSettings {
  const settings = connectionSettings(databaseUrl);
  if (!settings.ok) throw new Error(settings.error.message);
  return settings.value;
}

/** The schema that DATABASE_URL asks for, or null. */
export function schemaOf(databaseUrl: string): string | null {
  return settingsOf(databaseUrl).schema;
}

/**
 * The configuration of a pool whose connections are all prepared before anybody gets one, and ask one query at a time.
 * @param databaseUrl postgresql:// connection string
 */
export function poolConfig(databaseUrl: string): pg.PoolConfig {
  const statements = preparation(settingsOf(databaseUrl));
  return {
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    Client: OneAtATimeClient,
    // Awaited by the pool, though its types say nothing of it.
    onConnect: async (client) => {
      await client.query(statements);
    },
  };
}

/** Opens one prepared connection outside of any pool; end it when done. */
export async function openConnection(databaseUrl: string, more: pg.ClientConfig = {}): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    ...more,
  });
  await prepareConnection(client, databaseUrl);
  return client;
}

/** Connects a client that its owner has made, such as one with listeners on it, and prepares it. */
export async function prepareConnection(client: pg.Client, databaseUrl: string): Promise<void> {
  const statements = preparation(settingsOf(databaseUrl));
  // Without a listener a connection that is lost later would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(statements);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
