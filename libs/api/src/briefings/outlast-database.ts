import { setTimeout as sleep } from 'node:timers/promises';
import { databaseTrouble } from '@waveguide/db';

/** How to wait for a database. */
export interface OutlastOptions {
  /** Ends the wait. */
  readonly signal: AbortSignal;
  /** Told of the fault that a wait begins with. */
  readonly onAway: (error: unknown) => void;
  /** Told when the database answers again. */
  readonly onBack: () => void;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;

/**
 * Takes a step of long work, and takes it again for as long as the database is what fails: away, starting, full. The step has to be one
 * that may come twice, since a connection that was lost leaves it open whether it was taken.
 * @throws what the step throws of itself, an overrun of the database's limit of time among it, because it would come again; and the fault,
 * once the signal is aborted
 */
export async function outlastDatabase<T>(
  step: () => Promise<T>,
  { signal, onAway, onBack }: OutlastOptions,
): Promise<T> {
  let pauseMs = 0;
  for (;;) {
    try {
      const result = await step();
      if (pauseMs > 0) onBack();
      return result;
    } catch (error) {
      const trouble = databaseTrouble(error);
      if (trouble === null || trouble === 'too-long' || signal.aborted) {
        if (pauseMs > 0) onBack();
        throw error;
      }
      if (pauseMs === 0) onAway(error);
      pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, 2 * pauseMs));
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw error;
    }
  }
}
