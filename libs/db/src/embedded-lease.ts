import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedDatabaseError } from './embedded-error';

/**
 * A lease keeps the server running. Every process that uses the server holds the write end of a named pipe; a tiny watcher
 * reads it, and when the last holder has gone, in whatever way (a kill -9 included), asks the server to stop.
 * The operating system does the counting, so that nothing is left running and nothing is stopped under a user's feet.
 */
export interface Lease {
  release(): void;
}

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

/** A lease on a running server, or null where nobody watches it (it is stopping, or its watcher was killed). */
export function takeLease(home: string, pid: number): Lease | null {
  try {
    const descriptor = fs.openSync(leaseFile(home, pid), fs.constants.O_WRONLY | fs.constants.O_NONBLOCK);
    return { release: () => fs.closeSync(descriptor) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENXIO' || code === 'ENOENT') return null;
    throw error;
  }
}
