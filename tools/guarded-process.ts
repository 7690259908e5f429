import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** A Node.js program that must not outlive this process. */
export interface GuardedProgram {
  readonly root: string;
  /** Its file and its arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What becomes of its standard output; its errors go with it, or to ours if it is ignored. */
  readonly output: 'inherit' | 'ignore' | 'pipe';
}

/**
 * Starts the program in a process group of its own, which Ctrl-C in the terminal does not reach: we end it in order.
 * It has no standard input, so that it cannot wait for an answer.
 */
export function spawnGuarded(o: GuardedProgram): ChildProcess {
  const guard = path.join(o.root, 'tools', 'run-guarded.mjs');
  return spawn(process.execPath, [guard, ...o.args], {
    cwd: o.cwd,
    detached: true,
    stdio: ['ignore', o.output, o.output === 'ignore' ? 'inherit' : o.output, 'ipc'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...o.environment },
  });
}

/** Signals the program and everything it started. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal); // the group is gone, or the platform has none
  }
}
