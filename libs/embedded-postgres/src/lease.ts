import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './error';

/**
 * A lease keeps the server running. Every process that uses the server holds the write end of a named pipe; a tiny watcher
 * reads it, and when the last holder has gone, in whatever way (a kill -9 included), asks the server to stop.
 * The operating system does the counting, so that nothing is left running and nothing is stopped under a user's feet.
 */
export interface Lease {
  /**
   * Resolves with whether the watcher counts this lease. One that was taken at the moment at which the last holder left may have come too
   * late: the watcher has seen the end of the pipe, and stops the server.
   */
  isCounted(): Promise<boolean>;
  release(): void;
}

/** More than a pipe holds (64 kB on Linux, less elsewhere), so that it fits in only if the watcher reads on. */
const PROOF = Buffer.alloc(256 * 1024);
const WAIT_MS = 5;

/** Path of the lease of the server with this pid. */
export function leaseFile(home: string, pid: number): string {
  return path.join(home, `lease.${pid}`);
}

/** Waits for the end of the last holder, then stops the server if it is still this one (SIGINT: PostgreSQL's fast shutdown). */
const watch = `cat "$1" > /dev/null; rm -f "$1"; [ "$(head -n 1 "$3" 2> /dev/null)" = "$2" ] && kill -INT "$2"`;

/** Starts the watcher of a server; it runs in a session of its own, so that Ctrl-C in the terminal does not end it first. */
export function startWatcher(o: { readonly home: string; readonly dataFolder: string; readonly pid: number }): void {
  const file = leaseFile(o.home, o.pid);
  fs.rmSync(file, { force: true });
  const made = spawnSync('mkfifo', ['-m', '600', file], { encoding: 'utf8' });
  if (made.status !== 0)
    throw new EmbeddedDatabaseError('start-failed', `mkfifo failed: ${made.error?.message ?? made.stderr}`);
  const watcher = spawn(
    '/bin/sh',
    ['-c', watch, 'watch', file, String(o.pid), path.join(o.dataFolder, 'postmaster.pid')],
    {
      cwd: '/',
      detached: true,
      stdio: 'ignore',
    },
  );
  watcher.unref();
}

/** A lease on a running server, or null if nobody watches it (it is stopping, or its watcher was killed). */
export function takeLease(home: string, pid: number): Lease | null {
  try {
    const descriptor = fs.openSync(leaseFile(home, pid), fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
    return { isCounted: () => isRead(descriptor), release: () => fs.closeSync(descriptor) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENXIO' || code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes the proof as the reader takes it; false if the reader has gone. */
async function isRead(descriptor: number): Promise<boolean> {
  let written = 0;
  while (written < PROOF.length) {
    try {
      written += fs.writeSync(descriptor, PROOF, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      await sleep(WAIT_MS);
    }
  }
  return true;
}
