import { claimExport, failExport, finishExport, putExportBack, reportExportProgress } from '@waveguide/db';
import { runBriefingExport } from './export-run';
import { briefingOf, until } from '../testing/briefing';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi();
});
afterEach(async () => {
  expect(api.incidents).toEqual([]);
  await api.close();
});

const ada = signedIn('analyst', 'Ada');
const stay = () => new AbortController().signal;
const row = (id: string) => api.client.briefingExport.findUniqueOrThrow({ where: { id }, omit: { bytes: true } });

async function asked(slides: number): Promise<string> {
  const { id, version } = await briefingOf(api.caller(ada), { slides });
  const { exports } = await api.caller(ada).briefings.exports.start({ id, version, formats: ['png-zip'] });
  return exports[0]!.id;
}

describe('a run that is stopped', () => {
  it('before it begins leaves the file as it was', async () => {
    const id = await asked(2);
    expect(await runBriefingExport(api.context(), id, { signal: AbortSignal.abort() })).toBe('put-back');
    expect(await row(id)).toMatchObject({ state: 'queued', attempt: 0, slidesDone: 0, heartbeatAt: null });
  });

  it('in the middle writes nothing into the run of whoever takes the file over', async () => {
    const id = await asked(40);
    const stopping = new AbortController();
    const first = runBriefingExport(api.context(), id, { signal: stopping.signal });
    await until(async () => (await row(id)).slidesDone >= 2);
    stopping.abort();
    expect(await first).toBe('put-back');
    // What is left of the first run has a head start: if it went on, it would finish the file before this one.
    expect(await runBriefingExport(api.context(), id, { signal: stay() })).toBe('finished');
    expect(await row(id)).toMatchObject({ state: 'done', attempt: 1, slidesDone: 41 });
  });

  it('has no say any more in the run that took the file after it, though the attempt bears the same number', async () => {
    const id = await asked(2);
    const claimed = async () => (await claimExport(api.client, id))!;
    const first = await claimed();
    await putExportBack(api.client, { ...first, counts: false });
    const second = await claimed();
    expect([second.attempt, second.run]).toEqual([first.attempt, first.run + 1]);
    const now = new Date('2026-11-29T12:00:00Z');
    const file = { fileName: 'a.zip', contentType: 'application/zip', bytes: new Uint8Array([1]), now, expiresAt: now };
    expect([
      await reportExportProgress(api.client, first, 1),
      await finishExport(api.client, first, file),
      await failExport(api.client, first, { failure: 'late', now }),
      await putExportBack(api.client, { ...first, counts: true }),
    ]).toEqual([false, false, false, false]);
    expect(await row(id)).toMatchObject({ state: 'running', attempt: 1, run: 2, slidesDone: 0, failure: null });
    expect(await finishExport(api.client, second, file)).toBe(true);
  });
});
