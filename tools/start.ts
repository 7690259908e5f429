import { buildDashboard } from './build-dashboard';
import { runDashboard } from './dashboard-process';
import { migrate, openDatabase } from './database';
import { holdFreePort, waitForPort } from './free-port';
import { keepRunning, type Running } from './keep-running';
import { localSecret } from './local-secret';
import { whenAbandoned } from './parent-watch';
import { startSettings } from './start-settings';
import { throughRestarts } from './through-restarts';

/** This process's claim on the checkout, from instance.mjs. */
interface Instance {
  announce(news: { url?: string; activity?: string }): void;
  release(): void;
}

/** How `npm start` was asked for. */
export interface StartOptions {
  readonly root: string;
  readonly instance: Instance;
  /** True for `npm run dev`: the development server, with reload. */
  readonly development: boolean;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Things to close, in the reverse of the order in which they were opened; closing twice is closing once. */
function closingStack() {
  const closers: (() => Promise<void>)[] = [];
  let closed: Promise<void> | null = null;
  const closeAll = async () => {
    for (const close of closers.reverse())
      await close().catch((error: Error) => say(`While stopping: ${error.message}`));
  };
  return {
    add: (close: () => Promise<void>) => closers.push(close),
    close: () => (closed ??= closeAll()),
    get isClosing() {
      return closed !== null;
    },
  };
}

/** Resolves when all is there, with a promise of the end of the web server. */
async function serve(o: StartOptions, open: ReturnType<typeof closingStack>): Promise<Pick<Running, 'ended'>> {
  const began = performance.now();
  const settings = startSettings(process.env);
  const { host } = settings;
  const fail = (error: Error) => void leave(open, { message: error.message, code: 1 });
  o.instance.announce({ activity: 'starting the database' });
  const database = await openDatabase({ root: o.root, databaseUrl: process.env.DATABASE_URL, onFailure: fail });
  open.add(() => database.close());
  const applied = await migrate(o.root, database.url);
  say(
    `Database   ${database.description}; ${applied.length > 0 ? `${applied.length} migrations applied` : 'schema up to date'}`,
  );

  const from = settings.port;
  const held = await holdFreePort({ host, from });
  open.add(() => held.release());
  const { port } = held;
  const url = settings.baseUrl ?? `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;
  o.instance.announce({ activity: 'building' });
  const fill = async () => {
    const { fillDatabase } = await import('./fill-database');
    return throughRestarts(() => fillDatabase({ root: o.root, databaseUrl: database.url, baseUrl: url }));
  };
  // A database that was there before is looked through while the server starts; a new one is filled first.
  const filledFirst = applied.length > 0 ? fill() : null;
  filledFirst?.catch(() => {}); // awaited below, after the build that runs beside it
  const build = o.development
    ? null
    : await buildDashboard(o.root, () => say('Build      sources have changed; building takes about a minute ...'));
  await filledFirst;
  if (open.isClosing) return new Promise(() => {});

  await held.release();
  const environment = {
    DATABASE_URL: database.url,
    BETTER_AUTH_SECRET: settings.secret ?? localSecret(o.root, 'auth-secret'),
    BETTER_AUTH_URL: url,
  };
  const dashboard = keepRunning({
    name: 'The web server',
    say: (line) => process.stderr.write(`${line}\n`),
    begin: async () => {
      await waitForPort({ host, port });
      const server = build?.server ?? null;
      return runDashboard({ root: o.root, server, host, port, environment, quiet: !o.development });
    },
  });
  open.add(() => dashboard.stop());
  const [{ summary, setupLink }] = await Promise.all([filledFirst ?? fill(), dashboard.ready]);
  say(`Data       ${summary}`);
  if (build) say(`Build      ${build.fresh ? 'made' : 'up to date'}`);
  o.instance.announce({ url, activity: 'running' });
  if (port !== from) say(`Port       ${from} is taken, so it is ${port}`);
  say(`Ready      after ${seconds(began)}; Ctrl-C stops it\n\n  Waveguide  ${url}`);
  if (setupLink)
    say(`  Sign in    ${setupLink}\n             (works once, for the first administrator of this installation)`);
  say('');
  return { ended: dashboard.ended };
}

async function leave(
  open: ReturnType<typeof closingStack>,
  end: { message: string | null; code: number },
): Promise<never> {
  if (end.message && !open.isClosing) process.stderr.write(`\n${end.message}\n`);
  await open.close();
  process.exit(end.code);
}

/** Starts everything, and ends it all on Ctrl-C, SIGTERM or when the server ends. */
export async function start(o: StartOptions): Promise<never> {
  const open = closingStack();
  open.add(async () => o.instance.release());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (!open.isClosing) say('\nStopping ...');
      void leave(open, { message: null, code: 0 });
    });
  // Started without npm it may outlive whoever started it.
  if (process.env.npm_lifecycle_event) whenAbandoned(() => void leave(open, { message: null, code: 0 }));
  try {
    const { ended } = await serve(o, open);
    await ended; // where it is not told to stop, it throws
    return await leave(open, { message: null, code: 0 });
  } catch (error) {
    return await leave(open, { message: error instanceof Error ? error.message : String(error), code: 1 });
  }
}
