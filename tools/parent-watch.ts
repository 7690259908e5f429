import fs from 'node:fs';

/** The parent of a process and the name of its program; null if there is no /proc. */
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
 * Calls back, once, when the process that started this one has ended without telling it. Needed under npm, which passes a SIGTERM
 * on to its shell only, and under Playwright, which does not stop its server when it is itself killed.
 */
export function whenAbandoned(callback: () => void): void {
  const before = ancestry();
  const timer = setInterval(() => {
    if (ancestry() === before) return;
    clearInterval(timer);
    callback();
  }, intervalMs);
  timer.unref();
}
