import fs from 'node:fs';

/** The parent of a process and the name of its program; null where there is no /proc. */
function parentOf(pid: number): { pid: number; name: string } | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid: parent, name: fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() };
  } catch {
    return null;
  }
}

/** The process that started this one, and npm behind the shell that npm puts between. */
function ancestry(): string {
  const shell = parentOf(process.ppid);
  const behind = shell && /^(sh|dash|bash|ash)$/.test(shell.name) ? shell.pid : 0;
  return `${process.ppid} ${behind}`;
}

const intervalMs = 500;

/**
 * Calls back when npm, which runs this process, has ended without telling it: npm passes a SIGTERM on to its shell only.
 * Does nothing where this process was not started by npm, and may then outlive whoever started it.
 */
export function whenAbandoned(callback: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestry();
  const timer = setInterval(() => {
    if (ancestry() === before) return;
    clearInterval(timer);
    callback();
  }, intervalMs);
  timer.unref();
}
