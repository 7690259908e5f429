import { setTimeout as sleep } from 'node:timers/promises';
import { databaseTrouble } from '@waveguide/db/starting';
import { pauseBeforeRestart } from './restart-pauses';

export interface ThroughRestartsOptions {
  /** The time in milliseconds; the machine's own if left out. */
  readonly now?: () => number;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** A server that is started again needs this long to let anybody in, in milliseconds. */
const LEAST_PAUSE_MS = 500;

/**
 * Does work of the start again if the database went away in its middle: somebody killed it, and it is started again meanwhile. The work
 * has to be one that may come twice.
 * @throws what the work throws of itself, and the fault of a database that does not come back or goes again and again
 */
export async function throughRestarts<T>(
  work: () => Promise<T>,
  { now = () => performance.now(), pause = (milliseconds) => sleep(milliseconds) }: ThroughRestartsOptions = {},
): Promise<T> {
  const faults: number[] = [];
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const trouble = databaseTrouble(error);
      if (trouble !== 'lost' && trouble !== 'stopping' && trouble !== 'starting' && trouble !== 'unreachable')
        throw error;
      faults.push(now());
      const milliseconds = pauseBeforeRestart(faults, now());
      if (milliseconds === null) throw error;
      await pause(LEAST_PAUSE_MS + milliseconds);
    }
  }
}
