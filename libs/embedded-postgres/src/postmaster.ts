import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** What a running server wrote to postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** True once the server accepts connections. */
  readonly ready: boolean;
}

/** postmaster.pid has one fact a line: pid, data folder, start time, port, socket folder, address, shared memory, status. */
export function parsePostmasterFile(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number.isInteger(port) ? port : 0, ready: lines[7] === 'ready' };
}

/** The one-letter state of a process from Linux's /proc, '' if there is no /proc or no such process. */
function processState(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).charAt(0); // the name in brackets may hold spaces and brackets itself
  } catch {
    return '';
  }
}

/** True while the process runs. A zombie (killed, not yet collected by its parent) counts as dead. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return processState(pid) !== 'Z';
}

/** Arguments of a process, or its title if it has set one; null if that is not known. Readable for every account. */
function commandLine(pid: number): string | null {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return null;
  }
}

/** Name that the server's child processes carry in their title, so that those of one cluster can be told from others. */
export function clusterName(dataFolder: string): string {
  return `waveguide-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
}

/** Child processes of the cluster's server, alive; after a kill -9 of the server they outlive it for a moment. Needs /proc. */
export function serverChildren(dataFolder: string): number[] {
  if (!fs.existsSync('/proc/self/cmdline')) return [];
  const title = `postgres: ${clusterName(dataFolder)}:`;
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLine(pid)?.startsWith(title) && processState(pid) !== 'Z');
}

/**
 * The live server of a cluster, or null. A pid that has since been given to another program is not taken for the server.
 * @param dataFolder the cluster's folder, as it was passed to the server
 */
export function livePostmaster(dataFolder: string): Postmaster | null {
  let text: string;
  try {
    text = fs.readFileSync(path.join(dataFolder, 'postmaster.pid'), 'utf8');
  } catch {
    return null;
  }
  const postmaster = parsePostmasterFile(text);
  if (!postmaster || !isAlive(postmaster.pid)) return null;
  const command = commandLine(postmaster.pid);
  return command === null || command.includes(dataFolder) ? postmaster : null;
}
