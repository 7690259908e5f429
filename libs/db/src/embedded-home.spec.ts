import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Long enough for every process to be ready, so that all of them make the folder at one moment. */
const HEAD_START_MS = 4_000;

it('gives processes that start at one moment the same folder', async () => {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'waveguide-home-'));
  try {
    const options = { folder: path.join(base, 'data', 'postgres'), outside: path.join(base, 'outside') };
    const program = `
      import { embeddedHome } from ${JSON.stringify(path.join(__dirname, 'embedded-home.ts'))};
      while (Date.now() < ${Date.now() + HEAD_START_MS});
      process.stdout.write(embeddedHome(${JSON.stringify({ ...options, disposable: true })}));
    `;
    const file = path.join(base, 'make-home.mts');
    fs.writeFileSync(file, program);
    const made = await Promise.all(
      Array.from({ length: 6 }, () => run(process.execPath, ['--import', 'tsx', file], { cwd: __dirname })),
    );
    const homes = new Set(made.map(({ stdout }) => stdout));
    expect([...homes]).toEqual([fs.realpathSync(options.folder)]);
    // Whoever was slower leaves nothing behind.
    const outside = path.join(options.outside, 'disposable');
    if (fs.existsSync(outside)) expect(fs.readdirSync(outside)).toHaveLength(1);
  } finally {
    fs.rmSync(base, { recursive: true, force: true });
  }
});
