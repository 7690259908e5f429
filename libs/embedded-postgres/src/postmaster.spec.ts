import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { isAlive, parsePostmasterFile } from './postmaster';

const linuxOnly = process.platform === 'linux' ? it : it.skip;

describe('parsePostmasterFile', () => {
  // As PostgreSQL 18 writes it (src/include/utils/pidfile.h).
  const running = '4711\n/data\n1763856000\n54321\n\n127.0.0.1\n  1234567         3\nready   \n';

  it('reads pid, port and status', () => {
    expect(parsePostmasterFile(running)).toEqual({ pid: 4711, port: 54321, ready: true });
  });
  it('tells a server that is starting or stopping from a ready one', () => {
    expect(parsePostmasterFile(running.replace('ready', 'stopping'))?.ready).toBe(false);
    expect(parsePostmasterFile('4711\n/data\n1763856000\n54321\n')?.ready).toBe(false);
  });
  it('finds nothing in an empty or foreign file', () => {
    expect(parsePostmasterFile('')).toBeNull();
    expect(parsePostmasterFile('no pid\n')).toBeNull();
  });
});

describe('isAlive', () => {
  it('knows this process', () => expect(isAlive(process.pid)).toBe(true));
  it('does not know a pid beyond any limit', () => expect(isAlive(2 ** 22 + 12345)).toBe(false));

  linuxOnly('counts a zombie as dead', async () => {
    // The inner process ends only once the outer one has become another program, one that never collects it.
    const inner = 'until [ "$(cat /proc/$PPID/comm)" = sleep ]; do sleep 0.02; done';
    const parent = spawn('/bin/sh', ['-c', `sh -c '${inner}' & echo $!; exec sleep 60`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))));
      const state = () => fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.charAt(0);
      for (let i = 0; i < 1000 && state() !== 'Z'; i++) await new Promise((resolve) => setTimeout(resolve, 10));
      expect(state()).toBe('Z');
      expect(isAlive(pid)).toBe(false);
    } finally {
      parent.kill('SIGKILL');
    }
  });
});
