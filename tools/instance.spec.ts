import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const program = `
  import { claimInstance } from ${JSON.stringify(path.join(__dirname, 'instance.mjs'))};
  const instance = await claimInstance();
  if (instance.claimed) instance.announce({ url: 'http://localhost:3000', activity: 'running' });
  process.stdout.write(JSON.stringify(instance) + '\\n');
  if (instance.claimed) setInterval(() => {}, 1000);`;

describe('claimInstance', () => {
  jest.setTimeout(30_000);
  // Deeper than a socket's path may be long: about 100 characters.
  const top = fs.mkdtempSync(path.join(os.tmpdir(), 'instance-'));
  const folder = path.join(top, 'a-rather-deep-folder'.repeat(5), 'checkout');
  const started: ChildProcess[] = [];

  async function claim(): Promise<{ child: ChildProcess; answer: { claimed: boolean; pid?: number; url?: string } }> {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: folder });
    started.push(child);
    const text = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
    return { child, answer: JSON.parse(text) };
  }

  beforeAll(() => fs.mkdirSync(folder, { recursive: true }));
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
    fs.rmSync(top, { recursive: true });
  });

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
});
