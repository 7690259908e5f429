import { spawnSync } from 'node:child_process';

/**
 * Runs a program of this checkout with Node.js, its output shown.
 * @throws Error if it does not end well
 */
export function runTool(root: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed.`);
}
