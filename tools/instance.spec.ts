import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const program = `
  import { claimInstance } from ${JSON.stringify(path.join(__dirname, 'instance.mjs'))};
  const instance = await claimInstance();
  if (instance.claimed) instance.announce({ url: 'http://localhost:3000', activity: 'running' });
  process.stdout.write(JSON.stringify(instance) + '\\n');
  if (process.env.BUSY_MS) for (const end = Date.now() + Number(process.env.BUSY_MS); Date.now() < end; );
  if (instance.claimed) setInterval(() => {}, 1000);`;

describe('claimInstance', () => {
  // Deeper than a socket's path may be long: about 100 characters.
  const top = fs.mkdtempSync(path.join(os.tmpdir(), 'instance-'));
  const folder = path.join(top, 'a-rather-deep-folder'.repeat(5), 'checkout');
  const started: ChildProcess[] = [];

  async function claim(
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ child: ChildProcess; answer: { claimed: boolean; pid?: number; url?: string } }> {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      env: { ...process.env, ...environment },
    });
    started.push(child);
    let text = '';
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      text += String(chunk);
      if (text.endsWith('\n')) break;
    }
    return { child, answer: JSON.parse(text) };
  }

  const killAll = async () => {
    await Promise.all(
      started.splice(0).map((child) => {
        const killed = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
        child.kill('SIGKILL');
        return killed;
      }),
    );
  };

  beforeAll(() => fs.mkdirSync(folder, { recursive: true }));
  afterEach(killAll);
  afterAll(() => fs.rmSync(top, { recursive: true }));

  it('lets the first in, tells the second where it runs, and lets one in again after a kill', async () => {
    const first = await claim();
    expect(first.answer.claimed).toBe(true);
    const second = await claim();
    expect(second.answer).toMatchObject({ claimed: false, pid: first.child.pid, url: 'http://localhost:3000' });
    const killed = new Promise((resolve) => first.child.once('exit', resolve));
    first.child.kill('SIGKILL');
    await killed;
    expect((await claim()).answer.claimed).toBe(true);
  });

  it('does not take a process that is too busy to answer for one that has ended', async () => {
    const first = await claim({ BUSY_MS: '4000' });
    expect(first.answer.claimed).toBe(true);
    expect((await claim()).answer).toMatchObject({ claimed: false, pid: first.child.pid });
  });

  it('lets one of many in that come at one moment after a kill', async () => {
    await claim();
    await killAll();
    const answers = (await Promise.all([1, 2, 3, 4, 5].map(() => claim()))).map(({ answer }) => answer);
    expect(answers.filter(({ claimed }) => claimed)).toHaveLength(1);
    expect(fs.readdirSync(path.join(folder, '.data')).sort()).toEqual([
      expect.stringMatching(/^instance$/),
      expect.stringMatching(/^instance\.\w+\.sock$/),
    ]);
  });
});
