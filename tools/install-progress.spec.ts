import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { countInstalled, expectedFolders, progressLine, runTelling, thisMachine } from './install-progress.mjs';

const root = path.resolve(__dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'install-progress-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('the packages of a lock file', () => {
  const packages = {
    '': {},
    'libs/db': {},
    'node_modules/@waveguide/db': { link: true },
    'node_modules/next': {},
    'node_modules/next/node_modules/postcss': {},
    'node_modules/@swc/linux': { os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    'node_modules/@swc/musl': { os: ['linux'], cpu: ['x64'], libc: ['musl'] },
    'node_modules/@swc/darwin': { os: ['darwin'], cpu: ['x64'] },
    'node_modules/@swc/darwin/node_modules/napi': {},
    'node_modules/fsevents': { os: ['darwin'] },
    'node_modules/posix': { os: ['!win32'] },
  };
  it('are those that this machine gets', () => {
    const machine = { platform: 'linux', arch: 'x64', libc: 'glibc' };
    expect(expectedFolders({ packages }, machine)).toEqual([
      'node_modules/next',
      'node_modules/next/node_modules/postcss',
      'node_modules/@swc/linux',
      'node_modules/posix',
    ]);
  });

  it('are there, but for a few, where the checkout is installed', () => {
    const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: typeof packages;
    };
    const folders = expectedFolders(lock, thisMachine());
    expect(folders.length).toBeGreaterThan(500);
    expect(countInstalled(root, folders) / folders.length).toBeGreaterThan(0.99);
  });
});

it('tells the time and the packages in a line', () => {
  expect(progressLine({ elapsedMs: 12_400, installed: 340, expected: 1104 })).toBe(
    '  12 s: 340 of about 1104 packages',
  );
  expect(progressLine({ elapsedMs: 125_000, installed: 1104, expected: 1104 })).toBe(
    '  2 min 5 s: 1104 of about 1104 packages',
  );
});

describe('a program that is run', () => {
  const run = (
    program: string,
    { limitMs = 600_000, tell = () => undefined }: { limitMs?: number; tell?: () => void } = {},
  ) => runTelling(process.execPath, ['-e', program], { cwd: folder, everyMs: 20, limitMs, tell });

  it('is told of while it runs, and not only at its end', async () => {
    const waits = `const t = setInterval(() => { if (require('node:fs').existsSync('go')) clearInterval(t); }, 10)`;
    // It ends only because it was told of.
    expect(await run(waits, { tell: () => fs.writeFileSync(path.join(folder, 'go'), '') })).toEqual({ ok: true });
  });

  it('says how it failed', async () => {
    expect(await run('process.exit(7)')).toEqual({
      ok: false,
      reason: 'failed (7); its output above says why',
    });
  });

  it('is ended where it takes too long', async () => {
    expect(await run('setInterval(() => {}, 1000)', { limitMs: 300 })).toEqual({
      ok: false,
      reason: 'was ended after 0 minutes',
    });
  });
});
