/** Called once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { makePathsReadable } = await import('./readable-path');
  makePathsReadable();
  const { runExportWorker } = await import('./export-worker');
  runExportWorker();
}
