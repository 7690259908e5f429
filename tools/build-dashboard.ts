import fs from 'node:fs';
import path from 'node:path';
import { signalGroup, spawnGuarded } from './guarded-process';
import { sourceFingerprint } from './source-fingerprint';

/** What the dashboard's build depends on. */
const sources = ['apps/dashboard', 'libs', 'prisma/schema.prisma', 'package-lock.json', 'tsconfig.base.json'];

/** A build finishes well within this even on one slow core, in milliseconds. */
const buildTimeoutMs = 15 * 60_000;

/** The production server that the build made. */
export interface DashboardBuild {
  /** The standalone server's entry. */
  readonly server: string;
  /** False if an earlier build of the same sources was taken. */
  readonly fresh: boolean;
}

function nextBuild(root: string, app: string): Promise<void> {
  const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  return new Promise((resolve, reject) => {
    const child = spawnGuarded({
      root,
      args: [next, 'build'],
      cwd: app,
      output: 'pipe',
      environment: { NODE_ENV: 'production' },
    });
    const end = () => signalGroup(child, 'SIGKILL');
    const timer = setTimeout(end, buildTimeoutMs);
    process.once('exit', end); // a start that is stopped while it builds takes the build and its workers along
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(new Error(`The production build failed (${code ?? signal}):\n${output}`));
    });
  });
}

/** The standalone server serves these too when they lie beside it; the build leaves the copying to us. */
function copyAssets(app: string, standalone: string): void {
  fs.cpSync(path.join(app, '.next', 'static'), path.join(standalone, '.next', 'static'), { recursive: true });
  const assets = path.join(app, 'public');
  if (fs.existsSync(assets)) fs.cpSync(assets, path.join(standalone, 'public'), { recursive: true });
}

/**
 * Builds the dashboard for production, unless the last build was of exactly these sources.
 * @param onBuild called when a build begins, which takes a while
 */
export async function buildDashboard(root: string, onBuild: () => void = () => {}): Promise<DashboardBuild> {
  const app = path.join(root, 'apps', 'dashboard');
  const standalone = path.join(app, '.next', 'standalone', 'apps', 'dashboard');
  const server = path.join(standalone, 'server.js');
  const note = path.join(standalone, '.sources'); // written last, and gone with any later build
  const fingerprint = sourceFingerprint(root, sources);
  if (fs.existsSync(note) && fs.readFileSync(note, 'utf8') === fingerprint) return { server, fresh: false };
  onBuild();
  fs.rmSync(path.join(app, '.next', 'standalone'), { recursive: true, force: true });
  await nextBuild(root, app);
  copyAssets(app, standalone);
  fs.writeFileSync(note, fingerprint);
  return { server, fresh: true };
}
