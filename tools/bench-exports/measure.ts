import { median } from '../bench-engine/timing';
import { childrenCpuMs } from './process-tree-cpu';

export interface Work {
  readonly run: () => unknown;
  /** Runs one after another in each round, so that the memory a run leaves behind is cleared up on its own account. */
  readonly times: number;
  /** Whether processes that this one has started work on it as well. */
  readonly inChildren: boolean;
}

/** What one run of a piece of work costs, in milliseconds. */
export interface Cost {
  /** Median time on the clock. */
  readonly wallMs: number;
  /** Mean time of processors, of all threads and, where they take part, of started processes. */
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

/** Each work in turn, round after round, so that whatever else runs on the machine slows them alike. */
export async function measure(
  works: ReadonlyMap<string, Work>,
  of: { readonly rounds: number; readonly warmUp: number },
): Promise<Measured> {
  const walls = new Map([...works.keys()].map((name): [string, number[]] => [name, []]));
  const cpus = new Map([...works.keys()].map((name): [string, number] => [name, 0]));
  let peakRssBytes = 0;
  for (let round = -of.warmUp; round < of.rounds; round++) {
    for (const [name, { run, times, inChildren }] of works) {
      const childrenMs = () => (inChildren ? (childrenCpuMs() ?? 0) : 0);
      // Its own reading is left out of what is read.
      const childrenBefore = childrenMs();
      const ownBefore = ownCpuMs();
      for (let i = 0; i < times; i++) {
        const start = performance.now();
        await run();
        if (round >= 0) walls.get(name)?.push(performance.now() - start);
        peakRssBytes = Math.max(peakRssBytes, process.memoryUsage.rss());
      }
      const took = ownCpuMs() - ownBefore + childrenMs() - childrenBefore;
      if (round >= 0) cpus.set(name, (cpus.get(name) ?? 0) + took);
    }
  }
  const costs = new Map(
    [...works].map(([name, { times }]): [string, Cost] => [
      name,
      { wallMs: median(walls.get(name) ?? []), cpuMs: (cpus.get(name) ?? 0) / of.rounds / times },
    ]),
  );
  return { costs, peakRssBytes };
}
