import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc are hundredths of a second on every Linux that Node runs on (USER_HZ). */
const MILLISECONDS_PER_TICK = 10;

interface Process {
  readonly parent: number;
  readonly cpuMs: number;
}

/** Every process that can be read, by its id; empty if there is no /proc. */
function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return found;
  }
  for (const name of names) {
    try {
      // The command in parentheses may hold spaces; the fields after it do not (proc_pid_stat(5)).
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      found.set(Number(name), {
        parent: Number(fields[1]),
        // User and system time of the process, then of its children that have ended.
        cpuMs: fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * MILLISECONDS_PER_TICK,
      });
    } catch {
      // Ended between the listing and the reading.
    }
  }
  return found;
}

/** Processor time of all processes that this one has started and of those that they have, in milliseconds; null without /proc. */
export function childrenCpuMs(): number | null {
  const all = processes();
  if (all.size === 0) return null;
  const isOurs = (id: number): boolean => {
    for (let at = all.get(id)?.parent; at !== undefined && at > 1; at = all.get(at)?.parent)
      if (at === process.pid) return true;
    return false;
  };
  return [...all].filter(([id]) => isOurs(id)).reduce((sum, [, { cpuMs }]) => sum + cpuMs, 0);
}
