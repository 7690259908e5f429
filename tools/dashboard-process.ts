import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CANVAS_MEMORY } from './canvas-memory';
import { signalGroup, spawnGuarded } from './guarded-process';

/** How to run the dashboard's server. */
export interface DashboardOptions {
  readonly root: string;
  /** The standalone server's entry, or null for the development server. */
  readonly server: string | null;
  readonly host: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  /** True where the server's greeting would only disturb; its errors are always shown. */
  readonly quiet: boolean;
}

/** A running server. */
export interface DashboardProcess {
  /** Resolves when the first page has been answered; rejects where the server ends before that or is too slow. */
  readonly ready: Promise<void>;
  /** Resolves with what ended it. */
  readonly ended: Promise<string>;
  /** Ends it and everything it started. */
  stop(): Promise<void>;
}

/** In development the first page is compiled before it is answered. */
const readyTimeoutMs = { production: 60_000, development: 300_000 };
const stopTimeoutMs = 8_000;

async function waitUntilReady(o: { url: string; timeoutMs: number; ended: () => string | null }): Promise<void> {
  for (const deadline = Date.now() + o.timeoutMs; Date.now() < deadline; await sleep(40)) {
    const ended = o.ended();
    if (ended) throw new Error(`The dashboard's server ended before its first page (${ended}).`);
    try {
      const response = await fetch(o.url, { redirect: 'manual', signal: AbortSignal.timeout(o.timeoutMs) });
      await response.arrayBuffer();
      if (response.status < 500) return;
      throw new Error(`The dashboard answers ${response.status} at ${o.url}.`);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // fetch reports "nobody listens yet" as a TypeError
    }
  }
  throw new Error(`The dashboard did not answer within ${o.timeoutMs / 1000} s.`);
}

/** Starts the dashboard's server as a child that cannot outlive this process. */
export function runDashboard(o: DashboardOptions): DashboardProcess {
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
  void ended.then((reason) => (end = reason));
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
