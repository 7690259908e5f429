import { runBriefingExport } from './briefing-export-run';
import { briefingOf, until } from './testing-briefing';
import { createTestApi, signedIn, type TestApi } from './testing-context';

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
});
