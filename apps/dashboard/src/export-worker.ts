import { startExportWorker, type ExportWorker } from '@waveguide/api';
import { services } from './app/api/services';

/** Where the development server loads this module again, one worker is enough. */
const shared: { waveguideExportWorker?: ExportWorker } = globalThis as never;

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Makes the files of briefings within this server, and puts the one at hand back when the server is told to stop. */
export function runExportWorker(): void {
  if (shared.waveguideExportWorker !== undefined) return;
  // Without a database there is nothing to work on; whoever starts the server by hand hears of it with the first request.
  if (!process.env.DATABASE_URL) return;
  const worker = startExportWorker(services());
  shared.waveguideExportWorker = worker;
  for (const signal of SIGNALS) stopBefore(signal, worker);
}

/**
 * Lets what others do on a signal, which ends the process sooner or later, wait until the worker has stopped: ended in the middle, the
 * file would count as abandoned by a server that has died.
 */
function stopBefore(signal: NodeJS.Signals, worker: ExportWorker): void {
  const others = process.listeners(signal);
  process.removeAllListeners(signal);
  let stopped: Promise<void> | null = null;
  process.on(signal, () => {
    stopped ??= worker.stop().catch(() => undefined);
    void stopped.then(() => {
      if (others.length === 0) process.exit(0);
      for (const listener of others) listener.call(process, signal);
    });
  });
}
