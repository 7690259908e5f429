/** Called once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startGate } = await import('./gate/start-gate');
  startGate();
  const { makePathsReadable } = await import('./readable-path');
  makePathsReadable();
  const { watchDatabase } = await import('./outage/watch-database');
  watchDatabase();
  const { runExportWorker } = await import('./export-worker');
  runExportWorker();
}
