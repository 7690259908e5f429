import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  migrateDatabase,
  productServer,
  startEmbeddedServer,
  type EmbeddedServer,
  type EmbeddedServerOptions,
} from '@waveguide/db/embedded';

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

/** Starts the server again, on its port, when it dies under us (an out-of-memory kill, for example). */
async function keepRunning(o: {
  server: EmbeddedServer;
  options: EmbeddedServerOptions;
  isClosing: () => boolean;
  replace: (server: EmbeddedServer) => void;
}): Promise<void> {
  let { server } = o;
  while (!o.isClosing()) {
    await sleep(watchIntervalMs, undefined, { ref: false });
    if (o.isClosing() || server.isRunning()) continue;
    process.stderr.write('The embedded PostgreSQL has ended; starting it again ...\n');
    const { port } = server;
    await server.stop(); // lets go of the dead server's lease
    server = await mustStart({ ...o.options, port });
    o.replace(server);
    if (server.port !== port)
      throw new Error(`Port ${port} of the embedded PostgreSQL is taken; start Waveguide again.`);
    process.stderr.write('The embedded PostgreSQL runs again; nothing that was saved is lost.\n');
  }
}

async function openEmbedded(root: string, onFailure: (error: Error) => void): Promise<RunningDatabase> {
  const options = productServer(root);
  let server = await mustStart(options);
  let closing = false;
  keepRunning({
    server,
    options,
    isClosing: () => closing,
    replace: (next) => (server = next),
  }).catch(onFailure);
  return {
    url: server.url(embeddedName),
    description: `embedded PostgreSQL in .data/postgres${server.attached ? ', already running' : ''}`,
    close: async () => {
      closing = true;
      await server.stop();
    },
  };
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
  if (!URL.canParse(o.databaseUrl) || !/^postgres(ql)?:$/.test(new URL(o.databaseUrl).protocol))
    throw new Error(
      'DATABASE_URL is not a PostgreSQL address: postgresql://user:password@host:5432/database is expected.',
    );
  const { host, pathname } = new URL(o.databaseUrl);
  return { url: o.databaseUrl, description: `PostgreSQL at ${host}${pathname}`, close: async () => {} };
}

/** Brings the schema up to date; resolves with the names of the migrations applied now. */
export async function migrate(root: string, url: string): Promise<readonly string[]> {
  const folder = path.join(root, 'prisma', 'migrations');
  const migrated = await migrateDatabase({ url, folder }).catch((error: Error) => {
    throw new Error(
      `The database cannot be used: ${error.message || (error as NodeJS.ErrnoException).code}. Check DATABASE_URL.`,
    );
  });
  if (!migrated.ok) throw new Error(migrated.error.message);
  for (const name of migrated.value.modified)
    process.stderr.write(`Migration ${name} was changed after it had been applied; the change has no effect here.\n`);
  return migrated.value.applied;
}
