import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PROCESSES = 6;
const ORPHANS = 300;

interface Made {
  readonly homes: ReadonlySet<string>;
  /** Folders that are left outside of the checkout. */
  readonly outside: readonly string[];
  readonly link: string;
}

/** Has processes make a checkout's folder at one moment, beside so many folders of checkouts that have been deleted. */
async function madeAtOneMoment(base: string, orphans: number): Promise<Made> {
  const options = { folder: path.join(base, 'data', 'postgres'), outside: path.join(base, 'outside') };
  const outside = path.join(options.outside, 'disposable');
  for (let index = 0; index < orphans; index++) {
    fs.mkdirSync(path.join(outside, `orphan-${index}`), { recursive: true });
    fs.writeFileSync(path.join(outside, `orphan-${index}`, 'link'), path.join(base, 'deleted', String(index)));
  }
  const go = path.join(base, 'go');
  const program = `
    import fs from 'node:fs';
    import { embeddedHome } from ${JSON.stringify(path.join(__dirname, 'home.ts'))};
    fs.writeFileSync(${JSON.stringify(base)} + '/ready.' + process.pid, '');
    while (!fs.existsSync(${JSON.stringify(go)}));
    process.stdout.write(embeddedHome(${JSON.stringify({ ...options, disposable: true })}));
  `;
  const file = path.join(base, 'make-home.mts');
  fs.writeFileSync(file, program);
  const running = Array.from({ length: PROCESSES }, () =>
    run(process.execPath, ['--import', 'tsx', file], { cwd: __dirname }),
  );
  const ready = () => fs.readdirSync(base).filter((name) => name.startsWith('ready.')).length;
  while (ready() < PROCESSES) await new Promise((resolve) => setTimeout(resolve, 20));
  fs.writeFileSync(go, '');
  const made = await Promise.all(running);
  return {
    homes: new Set(made.map(({ stdout }) => stdout)),
    outside: fs.existsSync(outside) ? fs.readdirSync(outside) : [],
    link: fs.realpathSync(options.folder),
  };
}

describe('processes that start at one moment', () => {
  let base: string;
  beforeEach(() => {
    base = fs.mkdtempSync(path.join(os.tmpdir(), 'waveguide-home-'));
  });
  afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

  it('are given the same folder, and whoever was slower leaves nothing behind', async () => {
    const { homes, outside, link } = await madeAtOneMoment(base, 0);
    expect([...homes]).toEqual([link]);
    expect(outside.length).toBeLessThanOrEqual(1);
  });

  it('clear away together what deleted checkouts left', async () => {
    const { homes, outside, link } = await madeAtOneMoment(base, ORPHANS);
    expect([...homes]).toEqual([link]);
    // Folders outside are for root alone, and so is clearing them away.
    expect(outside.length).toBe(process.getuid?.() === 0 ? 1 : ORPHANS);
  });
});
