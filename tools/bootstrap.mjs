/**
 * What `npm start` and `npm test` need before any dependency is there. Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { countInstalled, expectedFolders, progressLine, runTelling, thisMachine } from './install-progress.mjs';

/** The checkout's root. */
export const root = path.resolve(import.meta.dirname, '..');

const installTimeoutMs = 15 * 60_000;
const generateTimeoutMs = 5 * 60_000;
/** Nobody looks at a silent screen for longer. */
const progressEveryMs = 5_000;

/** Ends the process with one plain sentence. */
export function stopWith(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stopWith(`Waveguide needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
}

const modified = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const digest = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** Installs exactly what the lock file says, where that has not been done since the lock file last changed. */
async function installModules() {
  const lock = path.join(root, 'package-lock.json');
  const lastWritten = path.join(root, 'node_modules', '.package-lock.json'); // by npm
  const note = path.join(root, 'node_modules', '.waveguide-lock');
  if (modified(lastWritten) > modified(lock)) return;
  if (fs.existsSync(lastWritten) && fs.existsSync(note) && fs.readFileSync(note, 'utf8') === digest(lock)) return;
  process.stdout.write('Installing dependencies (npm ci); a first time takes some minutes ...\n');
  const folders = expectedFolders(JSON.parse(fs.readFileSync(lock, 'utf8')), thisMachine());
  const installed = await runTelling('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    everyMs: progressEveryMs,
    limitMs: installTimeoutMs,
    tell: (elapsedMs) => {
      const state = { elapsedMs, installed: countInstalled(root, folders), expected: folders.length };
      process.stdout.write(`${progressLine(state)}\n`);
    },
  });
  if (!installed.ok) stopWith(`npm ci ${installed.reason}.`);
  fs.writeFileSync(note, digest(lock));
}

/** `npm ci` generates the Prisma client; this catches a schema changed since and an install without scripts. */
function generateClient() {
  const schema = path.join(root, 'prisma', 'schema.prisma');
  const client = path.join(root, 'libs', 'db', 'src', 'generated');
  if (fs.existsSync(client) && modified(client) >= modified(schema)) return;
  const prisma = path.join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const { error, status } = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: generateTimeoutMs,
  });
  if (error) stopWith(`prisma generate could not be run: ${error.message}`);
  if (status !== 0) stopWith('prisma generate failed; its output above says why.');
  fs.utimesSync(client, new Date(), new Date());
}

/** Makes the checkout ready to run TypeScript from, and loads the loader for it. */
export async function bootstrap() {
  requireNode();
  process.chdir(root);
  await installModules();
  generateClient();
  const { register } = await import('tsx/esm/api');
  register();
}
