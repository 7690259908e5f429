import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leaseFile, takeLease, type Lease } from './lease';

const PID = 4711;
let home: string;
let reader: ChildProcess;

beforeEach(() => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'lease-'));
  spawnSync('mkfifo', [leaseFile(home, PID)]);
});
afterEach(() => {
  reader.kill('SIGKILL');
  fs.rmSync(home, { recursive: true });
});

/** A lease on a pipe that a program has open, from the moment on at which it has. */
async function leaseWith(program: string): Promise<Lease> {
  reader = spawn('/bin/sh', ['-c', program, 'reader', leaseFile(home, PID)], { stdio: 'ignore' });
  for (;;) {
    const lease = takeLease(home, PID);
    if (lease !== null) return lease;
    await sleep(5);
  }
}

describe('a lease', () => {
  it('counts where the watcher reads, for everybody who takes one at the same moment', async () => {
    const first = await leaseWith('exec cat "$1" > /dev/null');
    const leases = [first, takeLease(home, PID)!, takeLease(home, PID)!];
    expect(await Promise.all(leases.map((lease) => lease.isCounted()))).toEqual([true, true, true]);
    const ended = once(reader, 'exit');
    for (const lease of leases) lease.release();
    await ended;
    expect(takeLease(home, PID)).toBeNull();
  });

  it('does not count where the watcher holds the pipe, but has seen its end and is about to go', async () => {
    const lease = await leaseWith('exec sleep 60 < "$1"');
    const counted = lease.isCounted();
    // It cannot be told before the watcher has gone, which no lease keeps from going.
    expect(await Promise.race([counted, sleep(200, 'not told yet')])).toBe('not told yet');
    reader.kill('SIGKILL');
    expect(await counted).toBe(false);
    lease.release();
  });

  it('is none where nobody watches', () => {
    reader = spawn('/bin/true', { stdio: 'ignore' });
    expect(takeLease(home, PID)).toBeNull();
    expect(takeLease(path.join(home, 'none'), PID)).toBeNull();
  });
});
