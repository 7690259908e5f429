/**
 * What `npm start` and `npm test` need before any dependency is there. Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The checkout's root. */
export const root = path.resolve(import.meta.dirname, '..');

const installTimeoutMs = 15 * 60_000;

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

/** Runs a program of the checkout with its output shown; it gets no standard input, so that it cannot wait for an answer. */
function run(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: installTimeoutMs,
  });
  if (done.error) stopWith(`${command} ${args.join(' ')} could not be run: ${done.error.message}`);
  if (done.status !== 0) stopWith(`${command} ${args.join(' ')} failed; its output above says why.`);
}

/** Installs exactly what the lock file says, where that has not been done since the lock file last changed. */
function installModules() {
  const lock = path.join(root, 'package-lock.json');
  const installed = path.join(root, 'node_modules', '.package-lock.json'); // npm writes it last
  const note = path.join(root, 'node_modules', '.waveguide-lock');
  if (modified(installed) > modified(lock)) return;
  if (fs.existsSync(installed) && fs.existsSync(note) && fs.readFileSync(note, 'utf8') === digest(lock)) return;
  process.stdout.write('Installing dependencies (npm ci) ...\n');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  fs.writeFileSync(note, digest(lock));
}

/** `npm ci` generates the Prisma client; this catches a schema changed since and an install without scripts. */
function generateClient() {
  const schema = path.join(root, 'prisma', 'schema.prisma');
  const client = path.join(root, 'libs', 'db', 'src', 'generated');
  if (fs.existsSync(client) && modified(client) >= modified(schema)) return;
  run(process.execPath, [path.join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate']);
  fs.utimesSync(client, new Date(), new Date());
}

/** Makes the checkout ready to run TypeScript from, and loads the loader for it. */
export async function bootstrap() {
  requireNode();
  process.chdir(root);
  installModules();
  generateClient();
  const { register } = await import('tsx/esm/api');
  register();
}
