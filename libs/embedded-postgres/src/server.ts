import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '@waveguide/quantity';
import pg from 'pg';
import { accountFor, type Account } from './account';
import { locateBinaries, type PostgresBinaries } from './binaries';
import { clusterPassword, ensureCluster, serverEnvironment, superuser } from './cluster';
import { EmbeddedDatabaseError } from './error';
import { embeddedHome } from './home';
import { startWatcher, takeLease, type Lease } from './lease';
import { withFileLock } from './lock';
import { clusterName, isAlive, livePostmaster, serverChildren, type Postmaster } from './postmaster';

/** How to run the embedded PostgreSQL. */
export interface EmbeddedServerOptions {
  /** Folder that holds node_modules. */
  readonly workspaceRoot: string;
  /** The cluster's folder in the checkout, for example .data/postgres. */
  readonly folder: string;
  /** Parent of a root's clusters and of the binaries it copies, outside of any checkout. */
  readonly outside: string;
  /** Port wanted; another free one is taken if it is not free. */
  readonly port?: number;
  /** True for a cluster whose data nobody misses: a root's cluster goes where those of deleted checkouts are cleared away. */
  readonly disposable?: boolean;
  /** Further settings, for example { fsync: 'off' } for a throw-away cluster. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running server that this process holds. */
export interface EmbeddedServer {
  readonly pid: number;
  readonly port: number;
  /** True if another process had started it. */
  readonly attached: boolean;
  /** Connection string of one of its databases; carries the password. */
  url(database: string): string;
  isRunning(): boolean;
  /** Lets go of the server; it stops when nobody holds it any more. Resolves when it has stopped, or when others hold it still. */
  stop(): Promise<void>;
}

/** What kept the server from starting; `message` says what to do. */
export type EmbeddedProblem = Pick<EmbeddedDatabaseError, 'code' | 'message'>;

interface Setting {
  readonly home: string;
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | null;
  readonly password: string;
}

const startTimeoutMs = 60_000; // recovery after a crash reads the log again before it lets anybody in
const stopTimeoutMs = 20_000;
/** A busy machine may let the watcher wait so long before it sees that the last holder has gone. */
const lastHolderTimeoutMs = 3_000;

async function until(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  for (const deadline = performance.now() + timeoutMs; performance.now() < deadline; await sleep(20))
    if (condition()) return true;
  return condition();
}

/** The wanted port if it is free, else one that the system picks. */
async function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function connectionString(setting: Setting, port: number): (database: string) => string {
  return (database) => `postgresql://${superuser}:${setting.password}@127.0.0.1:${port}/${database}`;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // a server that dies while we ask is the same as one that does not answer
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The log's end: what PostgreSQL said last. */
function lastWords(home: string): string {
  const lines = fs.readFileSync(path.join(home, 'postgres.log'), 'utf8').trim().split('\n');
  return lines.slice(-6).join('\n');
}

/** Clears what a killed server left: PostgreSQL itself takes a zombie, or a pid given to another program, for a live server. */
async function clearAway(dataFolder: string): Promise<void> {
  if (!(await until(() => serverChildren(dataFolder).length === 0, stopTimeoutMs)))
    throw new EmbeddedDatabaseError(
      'busy',
      `Processes ${serverChildren(dataFolder).join(', ')} of a killed server still use ${dataFolder}: end them first.`,
    );
  fs.rmSync(path.join(dataFolder, 'postmaster.pid'), { force: true });
}

async function launch(setting: Setting, options: EmbeddedServerOptions): Promise<Postmaster> {
  await clearAway(setting.dataFolder);
  const port = await freePort(options.port);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    cluster_name: clusterName(setting.dataFolder),
    ...options.settings,
  };
  const log = fs.openSync(path.join(setting.home, 'postgres.log'), 'w', 0o600);
  const child = spawn(
    path.join(setting.binaries.folder, 'bin', 'postgres'),
    [
      ...['-D', setting.dataFolder, '-p', String(port)],
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    { ...setting.account, cwd: '/', detached: true, stdio: ['ignore', log, log], env: serverEnvironment },
  );
  fs.closeSync(log);
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `exit ${code ?? signal}`));
  child.unref();
  const url = connectionString(setting, port)('postgres');
  for (const deadline = performance.now() + startTimeoutMs; performance.now() < deadline; await sleep(20)) {
    if (ended !== null) break;
    if (livePostmaster(setting.dataFolder)?.ready && (await answers(url)) && child.pid)
      return { pid: child.pid, port, ready: true };
  }
  child.kill('SIGQUIT');
  throw new EmbeddedDatabaseError(
    'start-failed',
    `PostgreSQL did not start (${ended ?? 'no answer'}): ${lastWords(setting.home)}`,
  );
}

/** Another process's server, once it is ready; null if it is stopping. */
async function attach(setting: Setting, running: Postmaster): Promise<{ postmaster: Postmaster; lease: Lease } | null> {
  const lease = takeLease(setting.home, running.pid);
  if (!lease) {
    if (await until(() => !isAlive(running.pid), stopTimeoutMs / 2)) return null;
    startWatcher({ ...setting, pid: running.pid }); // it runs on, so its watcher was killed
    return attach(setting, running);
  }
  const ready = () => livePostmaster(setting.dataFolder)?.ready === true;
  if ((await until(() => ready() || !isAlive(running.pid), startTimeoutMs)) && ready()) {
    const postmaster = livePostmaster(setting.dataFolder);
    const answering = postmaster && (await answers(connectionString(setting, postmaster.port)('postgres')));
    if (answering && (await lease.isCounted())) return { postmaster, lease };
  }
  lease.release();
  if (await until(() => !isAlive(running.pid), stopTimeoutMs)) return null;
  throw new EmbeddedDatabaseError(
    'start-failed',
    `The server ${running.pid} runs but does not let us in: ${lastWords(setting.home)}`,
  );
}

function hold(o: { setting: Setting; postmaster: Postmaster; lease: Lease; attached: boolean }): EmbeddedServer {
  const { pid, port } = o.postmaster;
  let held = true;
  /** Someone else holds it if a probe finds the watcher still reading after our end is closed. */
  const watched = () => {
    const probe = takeLease(o.setting.home, pid);
    probe?.release();
    return probe !== null;
  };
  return {
    pid,
    port,
    attached: o.attached,
    url: connectionString(o.setting, port),
    isRunning: () => isAlive(pid),
    stop: async () => {
      if (!held) return;
      held = false;
      o.lease.release();
      if (await until(() => !watched(), lastHolderTimeoutMs)) await until(() => !isAlive(pid), stopTimeoutMs);
    },
  };
}

async function startOrAttach(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const home = embeddedHome(options);
  const dataFolder = path.join(home, 'data');
  const account = accountFor(dataFolder);
  return withFileLock({ file: path.join(home, 'start.lock'), timeoutMs: startTimeoutMs }, async () => {
    const binaries = locateBinaries(options.workspaceRoot, account ? options.outside : null);
    ensureCluster({ binaries, home, dataFolder, account });
    const setting: Setting = { home, dataFolder, binaries, account, password: clusterPassword(home) };
    const running = livePostmaster(dataFolder);
    const found = running && (await attach(setting, running));
    if (found) return hold({ setting, ...found, attached: true });
    const postmaster = await launch(setting, options);
    startWatcher({ home, dataFolder, pid: postmaster.pid });
    const lease = takeLease(home, postmaster.pid) ?? (await firstLease(home, postmaster.pid));
    return hold({ setting, postmaster, lease, attached: false });
  });
}

/** The watcher needs a moment to open its end. */
async function firstLease(home: string, pid: number): Promise<Lease> {
  for (const deadline = performance.now() + 5_000; performance.now() < deadline; await sleep(5)) {
    const lease = takeLease(home, pid);
    if (lease) return lease;
  }
  process.kill(pid, 'SIGINT');
  throw new EmbeddedDatabaseError('start-failed', 'The watcher of the embedded PostgreSQL did not start.');
}

/**
 * Starts the embedded PostgreSQL, or joins the one that another process runs on the same folder.
 * The cluster is made at the first start and outlives every restart; the server lives while a process holds it.
 */
export async function startEmbeddedServer(
  options: EmbeddedServerOptions,
): Promise<Result<EmbeddedServer, EmbeddedProblem>> {
  try {
    return ok(await startOrAttach(options));
  } catch (error) {
    if (error instanceof EmbeddedDatabaseError) return err({ code: error.code, message: error.message });
    throw error;
  }
}
