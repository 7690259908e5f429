/**
 * A process that makes the files of briefings as the server does, for tests that end it: the database's address in DATABASE_URL, the
 * patience with a silent worker in STALE_AFTER_MS. It says "ready" on its standard output, puts its work back on SIGTERM, and writes
 * incidents to its standard error.
 */
import { createClient, JobQueue, PublicationFeed, recordTime } from '@waveguide/db';
import { EXPORT_QUEUE } from '../briefings/export-schema';
import { startExportWorker } from '../briefings/export-worker';
import { EngineRuns } from '../trpc/engine-runs';

const databaseUrl = process.env.DATABASE_URL ?? '';
const reportIncident = (cause: unknown) => {
  process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  return 'child';
};
const client = createClient(databaseUrl);
const worker = startExportWorker(
  {
    client,
    engineRuns: new EngineRuns(),
    publicationFeed: new PublicationFeed(databaseUrl),
    exportQueue: new JobQueue({ databaseUrl, name: EXPORT_QUEUE, onError: reportIncident }),
    publicUrl: null,
    now: () => recordTime(client),
    reportIncident,
  },
  { staleAfterMs: Number(process.env.STALE_AFTER_MS), upkeepMs: 200 },
);
process.once('SIGTERM', () => {
  void worker.stop().then(async () => {
    await client.$disconnect();
    process.exit(0);
  });
});
process.stdout.write('ready\n');
