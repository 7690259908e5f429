import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedDatabaseError } from './error';
import { isAlive } from './postmaster';

/** Start time of a process in clock ticks since boot, from /proc; '' elsewhere. Tells two processes with the same pid apart. */
function startTime(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/** Names a running process in a file: its pid and when it started. */
export function processMark(pid: number): string {
  return `${pid} ${startTime(pid)}`;
}

/** True while the process that wrote the mark runs. */
export function isMarkAlive(mark: string): boolean {
  const pid = Number.parseInt(mark, 10);
  return Number.isInteger(pid) && isAlive(pid) && processMark(pid) === mark.trim();
}

/** Takes the lock if it is free or its holder is gone. */
function tryLock(file: string): boolean {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, processMark(process.pid));
  try {
    fs.linkSync(own, file); // atomic, and the file is never seen empty
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    let holder: string;
    try {
      holder = fs.readFileSync(file, 'utf8');
    } catch {
      return false; // given back this moment
    }
    if (isMarkAlive(holder)) return false;
    const stale = `${file}.stale.${process.pid}`;
    try {
      fs.renameSync(file, stale);
      // Between reading and renaming another process may have taken the lock anew: then it gets it back.
      if (fs.readFileSync(stale, 'utf8') !== holder) fs.linkSync(stale, file);
    } catch {
      return false;
    } finally {
      fs.rmSync(stale, { force: true });
    }
    return false;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/**
 * Runs `work` while no other process holds the same lock file. A holder that was killed does not block.
 * @param o.file lock file, in an existing folder
 * @param o.timeoutMs how long to wait for the present holder, in milliseconds
 * @throws EmbeddedDatabaseError 'busy' when the wait was in vain
 */
export async function withFileLock<T>(
  o: { readonly file: string; readonly timeoutMs: number },
  work: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + o.timeoutMs;
  while (!tryLock(o.file)) {
    if (performance.now() > deadline)
      throw new EmbeddedDatabaseError('busy', `Another process has held ${o.file} for ${o.timeoutMs / 1000} s.`);
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(o.file, { force: true });
  }
}
