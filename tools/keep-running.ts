import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_DEATHS, pauseBeforeRestart, WINDOW_MS } from './restart-pauses';

/** A program that runs. */
export interface Running {
  /** Resolves when it is of use; rejects if it ends before, or where waiting longer is in vain. */
  readonly ready: Promise<void>;
  /** Resolves with what ended it. */
  readonly ended: Promise<string>;
  /** Ends it and everything it started. */
  stop(): Promise<void>;
}

export interface KeepOptions {
  /** What people call it, such as "The web server". */
  readonly name: string;
  /** Starts it; what this throws ends the keeping. */
  readonly begin: () => Promise<Running>;
  /** Where what happens is told. */
  readonly say: (line: string) => void;
  /** The time in milliseconds; the machine's own if left out. */
  readonly now?: () => number;
  /** Waits, and no longer than until the signal; the machine's own clock if left out. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const machinePause = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => undefined);

/**
 * Starts a program, and starts it again whenever it dies: killed for the memory it takes, by hand, before it was ready or after.
 * @returns `ended` resolves once it was stopped, and rejects with a sentence once it is given up
 */
export function keepRunning({
  name,
  begin,
  say,
  now = () => performance.now(),
  pause = machinePause,
}: KeepOptions): Running {
  const stopping = new AbortController();
  const deaths: number[] = [];
  let current: Running | null = null;
  let tellReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (tellReady = resolve));

  async function once(): Promise<string> {
    current = await begin();
    if (stopping.signal.aborted) await current.stop();
    const { ready: itsReady, ended: itsEnd } = current;
    const isReady = await Promise.race([itsReady.then(() => true), itsEnd.then(() => false)]);
    if (isReady && deaths.length > 0) say(`${name} runs again.`);
    if (isReady) tellReady();
    return itsEnd;
  }

  async function keep(): Promise<string> {
    for (;;) {
      const reason = await once();
      if (stopping.signal.aborted) return reason;
      deaths.push(now());
      const milliseconds = pauseBeforeRestart(deaths, now());
      if (milliseconds === null)
        throw new Error(`${name} ended ${MOST_DEATHS} times within ${WINDOW_MS / 1000} s, at last with ${reason}.`);
      say(`${name} has ended (${reason}); starting it again ...`);
      await pause(milliseconds, stopping.signal);
      if (stopping.signal.aborted) return reason;
    }
  }

  const ended = keep();
  const readyOrEnded = Promise.race([ready, ended.then(() => undefined)]);
  for (const promise of [ended, readyOrEnded]) promise.catch(() => undefined); // whoever awaits them hears of it
  return {
    ready: readyOrEnded,
    ended,
    stop: async () => {
      stopping.abort();
      await current?.stop();
    },
  };
}
