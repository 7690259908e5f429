import { median } from '../bench-engine/timing';
import { childrenCpuMs } from './process-tree-cpu';

export type Work = () => unknown;

/** What a piece of work costs, in milliseconds. */
export interface Cost {
  /** Median time on the clock. */
  readonly wallMs: number;
  /** Mean time of processors: of all threads of this process and, where asked for, of the processes it has started. */
  readonly cpuMs: number;
}

export interface Measured {
  readonly costs: ReadonlyMap<string, Cost>;
  /** Largest resident memory of this process that was seen, in bytes. */
  readonly peakRssBytes: number;
}

const ownCpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Each work in turn, round after round, so that whatever else runs on the machine slows them alike.
 * @param withChildren names of the works that run in other processes as well
 */
export async function measure(
  works: ReadonlyMap<string, Work>,
  of: { readonly rounds: number; readonly warmUp: number; readonly withChildren: ReadonlySet<string> },
): Promise<Measured> {
  const walls = new Map([...works.keys()].map((name): [string, number[]] => [name, []]));
  const cpus = new Map([...works.keys()].map((name): [string, number] => [name, 0]));
  let peakRssBytes = 0;
  for (let round = -of.warmUp; round < of.rounds; round++) {
    for (const [name, work] of works) {
      const childrenMs = () => (of.withChildren.has(name) ? (childrenCpuMs() ?? 0) : 0);
      // Its own reading is left out of what is read.
      const childrenBefore = childrenMs();
      const [wall, ownBefore] = [performance.now(), ownCpuMs()];
      await work();
      const [took, ownTook] = [performance.now() - wall, ownCpuMs() - ownBefore];
      if (round >= 0) {
        walls.get(name)?.push(took);
        cpus.set(name, (cpus.get(name) ?? 0) + ownTook + childrenMs() - childrenBefore);
      }
      peakRssBytes = Math.max(peakRssBytes, process.memoryUsage.rss());
    }
  }
  const costs = new Map(
    [...walls].map(([name, taken]): [string, Cost] => [
      name,
      { wallMs: median(taken), cpuMs: (cpus.get(name) ?? 0) / of.rounds },
    ]),
  );
  return { costs, peakRssBytes };
}
