import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkConnection, migrateDatabase } from '@waveguide/db/starting';
import {
  productServer,
  startEmbeddedServer,
  type EmbeddedServer,
  type EmbeddedServerOptions,
} from '@waveguide/embedded-postgres';
import { keepRunning, type Running } from './keep-running';
import { throughRestarts } from './through-restarts';

/** The database that this start uses. */
export interface RunningDatabase {
  /** Connection string; carries the password, never to be printed. */
  readonly url: string;
  /** What to tell people about it, without secrets. */
  readonly description: string;
  /** Lets go of it; the embedded server stops, any other runs on. */
  close(): Promise<void>;
}

/** The embedded server's own database; every PostgreSQL cluster has one of this name. */
const embeddedName = 'postgres';
const watchIntervalMs = 500;

async function mustStart(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const started = await startEmbeddedServer(options);
  if (!started.ok) throw new Error(started.error.message);
  return started.value;
}

/** Starts the checkout's own server, and starts it again on its port when it dies (killed for the memory it takes, for example). */
async function openEmbedded(root: string, onFailure: (error: Error) => void): Promise<RunningDatabase> {
  const options = productServer(root);
  let server = await mustStart(options);
  const { port } = server;
  const description = `embedded PostgreSQL in .data/postgres${server.attached ? ', already running' : ''}`;
  let stopped = false;
  const running = (): Running => ({
    ready: Promise.resolve(),
    ended: (async () => {
      while (!stopped && server.isRunning()) await sleep(watchIntervalMs, undefined, { ref: false });
      return 'postgres.log beside its data says why';
    })(),
    stop: async () => {
      stopped = true;
      await server.stop();
    },
  });
  const restart = async (): Promise<Running> => {
    await server.stop(); // lets go of the dead server's lease
    server = await mustStart({ ...options, port });
    if (server.port !== port)
      throw new Error(`Port ${port} of the embedded PostgreSQL is taken; start Waveguide again.`);
    return running();
  };
  const first = [running()];
  const kept = keepRunning({
    name: 'The embedded PostgreSQL',
    say: (line) => process.stderr.write(`${line}\n`),
    begin: async () => first.pop() ?? restart(),
  });
  kept.ended.catch(onFailure);
  return { url: server.url(embeddedName), description, close: () => kept.stop() };
}

/**
 * The database named by DATABASE_URL, else the embedded one of this checkout.
 * @param o.onFailure called when the embedded server dies later and cannot be started again
 */
export async function openDatabase(o: {
  readonly root: string;
  readonly databaseUrl: string | undefined;
  readonly onFailure: (error: Error) => void;
}): Promise<RunningDatabase> {
  if (!o.databaseUrl) return openEmbedded(o.root, o.onFailure);
  const usable = await checkConnection(o.databaseUrl);
  if (!usable.ok) throw new Error(usable.error.message);
  const { host, pathname } = new URL(o.databaseUrl);
  return { url: o.databaseUrl, description: `PostgreSQL at ${host}${pathname}`, close: async () => {} };
}

/** Brings the schema up to date; resolves with the names of the migrations applied now. */
export async function migrate(root: string, url: string): Promise<readonly string[]> {
  const folder = path.join(root, 'prisma', 'migrations');
  const migrated = await throughRestarts(() => migrateDatabase({ url, folder })).catch((error: Error) => {
    throw new Error(
      `The database cannot be used: ${error.message || (error as NodeJS.ErrnoException).code}. Check DATABASE_URL.`,
    );
  });
  if (!migrated.ok) throw new Error(migrated.error.message);
  for (const name of migrated.value.modified)
    process.stderr.write(`Migration ${name} was changed after it had been applied; the change has no effect here.\n`);
  return migrated.value.applied;
}
