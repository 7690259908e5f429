import { dropExpiredFiles, listQueuedExports, reviveExports } from '@waveguide/db';
import type { ApiServices } from '../trpc/context';
import { runBriefingExport, type ExportLimits } from './export-run';

export interface ExportWorkerOptions extends ExportLimits {
  /** A worker that was not heard of for so long counts as gone. */
  readonly staleAfterMs?: number;
  /** How often to look for files whose worker is gone, and for files that wait without a job. */
  readonly upkeepMs?: number;
}

/** Makes the files that are asked for, one at a time. */
export interface ExportWorker {
  /** Puts the file at hand back and lets go of the queue. */
  stop(): Promise<void>;
}

const STALE_AFTER_MS = 30_000;
const UPKEEP_MS = 10_000;
/** How often bytes are looked for whose time is over. */
const EXPIRY_MS = 3_600_000;

const INTERRUPTED =
  'The server ended twice while it made this file. Try again; if it stays so, make two briefings of it or tell an administrator.';

/**
 * Starts to make files. A queue or a database that is not there yet is tried again with every upkeep, so that this never fails; the log
 * says so once.
 */
export function startExportWorker(services: ApiServices, options: ExportWorkerOptions = {}): ExportWorker {
  const { staleAfterMs = STALE_AFTER_MS, upkeepMs = UPKEEP_MS, ...limits } = options;
  const { client, exportQueue, now, reportIncident } = services;
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let atHand: string | null = null;
  let working = false;
  let failing = false;
  let nextExpiry = 0;

  const handle = async (exportId: string) => {
    if (stopping.signal.aborted) return;
    const run = runBriefingExport(services, exportId, { ...limits, signal: stopping.signal });
    atHand = exportId;
    running = run
      .catch(() => undefined)
      .finally(() => {
        atHand = null;
      });
    // The queue brings back what throws, after a moment.
    if ((await run) === 'again') throw new Error(`The first attempt at export ${exportId} failed.`);
  };

  const upkeep = async () => {
    if (!working) {
      await exportQueue.work(handle);
      working = true;
    }
    await reviveExports(client, { staleAfterMs, failure: INTERRUPTED, now: await now(), atHand: () => atHand });
    for (const id of await listQueuedExports(client)) await exportQueue.send(id);
    if (performance.now() < nextExpiry) return;
    await dropExpiredFiles(client, await now());
    nextExpiry = performance.now() + EXPIRY_MS;
  };

  let upkeepNow: Promise<void> | null = null;
  const look = () => {
    upkeepNow ??= upkeep()
      .then(
        () => {
          failing = false;
        },
        (error: unknown) => {
          if (!failing && !stopping.signal.aborted) reportIncident(error);
          failing = true;
        },
      )
      .finally(() => {
        upkeepNow = null;
      });
  };
  look();
  const timer = setInterval(look, upkeepMs);
  timer.unref();

  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
      await exportQueue.stop();
      await upkeepNow;
    },
  };
}
