import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isMarkAlive, processMark, withFileLock } from './lock';

describe('withFileLock', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  const file = path.join(folder, 'lock');
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const visit = () =>
      withFileLock({ file, timeoutMs: 10_000 }, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setTimeout(resolve, 20));
        inside--;
      });
    await Promise.all([visit(), visit(), visit()]);
    expect(most).toBe(1);
    expect(fs.existsSync(file)).toBe(false);
  });
  it('gives the lock back when the work fails', async () => {
    const failing = withFileLock({ file, timeoutMs: 1_000 }, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(fs.existsSync(file)).toBe(false);
  });
  it('takes over from a holder that is gone', async () => {
    fs.writeFileSync(file, `${2 ** 22 + 12345} 1`);
    await expect(withFileLock({ file, timeoutMs: 1_000 }, async () => 'done')).resolves.toBe('done');
  });
  it('does not wait for ever for one that is there', async () => {
    fs.writeFileSync(file, processMark(process.pid));
    await expect(withFileLock({ file, timeoutMs: 100 }, async () => 'done')).rejects.toMatchObject({ code: 'busy' });
    fs.rmSync(file);
  });
});

describe('processMark', () => {
  it('is alive with its process', () => expect(isMarkAlive(processMark(process.pid))).toBe(true));
  it('is dead where the pid has gone to a later process', () => {
    if (!fs.existsSync('/proc/self/stat')) return;
    expect(isMarkAlive(`${process.pid} 1`)).toBe(false); // started one tick after boot: not this one
  });
});
