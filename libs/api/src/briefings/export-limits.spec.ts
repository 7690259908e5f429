import { listQueuedExports } from '@waveguide/db';
import { EXPORT_QUEUE } from './export-schema';
import { startExportWorker, type ExportWorkerOptions } from './export-worker';
import { briefingOf, until } from '../testing/briefing';
import { createTestApi, signedIn, TODAY, type TestApi } from '../testing/context';

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi();
});
afterEach(async () => {
  await api.close();
});

const ada = signedIn('analyst', 'Ada');
const rowOf = (id: string) => api.client.briefingExport.findUniqueOrThrow({ where: { id } });

/** What is left of a file of pictures once a worker with these limits has had it and has stopped. */
async function givenUp(slides: number, limits: ExportWorkerOptions) {
  const { id, version } = await briefingOf(api.caller(ada), { slides });
  const { exports } = await api.caller(ada).briefings.exports.start({ id, version, formats: ['png-zip'] });
  const exportId = exports[0]!.id;
  const worker = startExportWorker(api.context(), { upkeepMs: 50, ...limits });
  await until(async () => !['queued', 'running'].includes((await rowOf(exportId)).state));
  await until(async () => (await openJobs()) === 0);
  await worker.stop();
  return rowOf(exportId);
}

async function openJobs(): Promise<number> {
  const [row] = await api.client.$queryRawUnsafe<{ open: number }[]>(
    `SELECT count(*)::int AS open FROM pgboss.job WHERE name = '${EXPORT_QUEUE}' AND state <> 'completed'`,
  );
  return row?.open ?? Number.NaN;
}

/** A record that waits may be given a second job, which finds nothing to do. */
const JOBS = `SELECT DISTINCT state::text, retry_count AS retries FROM pgboss.job WHERE name = '${EXPORT_QUEUE}'`;

describe('a file beyond its limit', () => {
  it('of size is given up at once with a sentence, and nothing of it is kept', async () => {
    const row = await givenUp(3, { fileLimitBytes: 20_000 });
    expect(row).toMatchObject({ state: 'failed', attempt: 1, bytes: null, byteCount: null, fileName: null });
    expect(row).toMatchObject({ finishedAt: TODAY, expiresAt: null, slidesDone: 4 });
    expect(row.failure).toMatch(
      /^The file takes \d+ MB, and at most 1 MB are kept\. Make two briefings of it, or choose another format\.$/,
    );
    expect(await listQueuedExports(api.client)).toEqual([]);
    // The job is over for the queue as well: it was not brought back.
    expect(await api.client.$queryRawUnsafe(JOBS)).toEqual([{ state: 'completed', retries: 0 }]);
    expect(api.incidents).toEqual([]);
  });

  it('of time is stopped with a sentence, and nothing of it is kept', async () => {
    const row = await givenUp(60, { longestRunMs: 60 });
    expect(row).toMatchObject({ state: 'failed', attempt: 1, bytes: null, byteCount: null, fileName: null });
    expect(row.failure).toBe(
      'This took longer than 0.001 minutes and was stopped. Make two briefings of it, or try another format.',
    );
    expect(row.slidesDone).toBeLessThan(61);
    expect(await listQueuedExports(api.client)).toEqual([]);
    expect(await api.client.$queryRawUnsafe(JOBS)).toEqual([{ state: 'completed', retries: 0 }]);
    expect(api.incidents).toEqual([]);
  });

  it('is made by a worker whose limits it keeps', async () => {
    const row = await givenUp(3, { fileLimitBytes: 60_000_000, longestRunMs: 900_000 });
    expect(row).toMatchObject({ state: 'done', attempt: 1, failure: null });
    expect(row.bytes?.byteLength).toBeGreaterThan(20_000);
  });
});
