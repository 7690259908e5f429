import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CANVAS_MEMORY } from './canvas-memory';
import { signalGroup, spawnGuarded } from './guarded-process';
import type { Running } from './keep-running';

/** How to run the dashboard's server. */
export interface DashboardOptions {
  readonly root: string;
  /** The standalone server's entry, or null for the development server. */
  readonly server: string | null;
  readonly host: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  /** True if the server's greeting would only disturb; its errors are always shown. */
  readonly quiet: boolean;
}

/** Ends the wait for a server that hangs. In development the first page is compiled before it is answered, on a machine that may be busy. */
const readyTimeoutMs = { production: 300_000, development: 900_000 };
const stopTimeoutMs = 8_000;

async function waitUntilReady(o: { url: string; timeoutMs: number; ended: () => string | null }): Promise<void> {
  for (const deadline = Date.now() + o.timeoutMs; Date.now() < deadline; await sleep(40)) {
    const ended = o.ended();
    if (ended) throw new Error(`The dashboard's server ended before its first page (${ended}).`);
    try {
      const response = await fetch(o.url, { redirect: 'manual', signal: AbortSignal.timeout(o.timeoutMs) });
      await response.arrayBuffer();
      if (response.status < 500) return;
      if (response.status === 503) continue; // its database is away for the moment
      throw new Error(`The dashboard answers ${response.status} at ${o.url}.`);
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') break;
      if ((error as Error).name !== 'TypeError') throw error; // fetch reports "nobody listens yet" as a TypeError
    }
  }
  throw new Error(`The dashboard did not answer within ${o.timeoutMs / 1000} s.`);
}

/** Starts the dashboard's server as a child that cannot outlive this process; it is ready when its first page has been answered. */
export function runDashboard(o: DashboardOptions): Running {
  const app = path.join(o.root, 'apps', 'dashboard');
  const next = path.join(o.root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const program = o.server ? [o.server] : [next, 'dev', '--hostname', o.host, '--port', String(o.port)];
  const child = spawnGuarded({
    root: o.root,
    args: program,
    cwd: app,
    output: o.quiet ? 'ignore' : 'inherit',
    environment: {
      NODE_ENV: o.server ? 'production' : 'development',
      HOSTNAME: o.host,
      PORT: String(o.port),
      ...CANVAS_MEMORY,
      ...o.environment,
    },
  });
  let end: string | null = null;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`exit ${code ?? signal}`));
  });
  void ended.then((reason) => {
    end = reason;
    signalGroup(child, 'SIGKILL'); // what it started would keep its port
  });
  const local = o.host === '0.0.0.0' || o.host === '::' ? '127.0.0.1' : o.host;
  const ready = waitUntilReady({
    url: `http://${local.includes(':') ? `[${local}]` : local}:${o.port}/`,
    timeoutMs: readyTimeoutMs[o.server ? 'production' : 'development'],
    ended: () => end,
  });
  ready.catch(() => {}); // whoever awaits it hears of it; nobody has to
  return {
    ready,
    ended,
    stop: async () => {
      if (end !== null) return;
      signalGroup(child, 'SIGTERM');
      await Promise.race([ended, sleep(stopTimeoutMs, undefined, { ref: false })]);
      signalGroup(child, 'SIGKILL');
      await ended;
    },
  };
}
