import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { startExportWorker } from './export-worker';
import { briefingOf, until } from '../testing/briefing';
import { createTestApi, signedIn, type TestApi } from '../testing/context';

let api: TestApi;
const children = new Set<ChildProcess>();
beforeEach(async () => {
  api = await createTestApi();
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await api.close();
});

const ada = signedIn('analyst', 'Ada');

/** A worker in a process of its own, which takes others' files away soon unless told otherwise. */
async function workerProcess(staleAfterMs = 1_500): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, '../testing/test-export-worker.ts')], {
    cwd: path.join(__dirname, '../../../..'),
    env: { ...process.env, DATABASE_URL: api.databaseUrl, STALE_AFTER_MS: String(staleAfterMs) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const ended = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`The worker ended before it was ready (${String(code ?? signal)}).`);
  });
  await Promise.race([once(child.stdout!, 'data'), ended]);
  ended.catch(() => undefined);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = (await ended) as [number | null];
  children.delete(child);
  return code;
}

const row = (id: string) => api.client.briefingExport.findUniqueOrThrow({ where: { id }, omit: { bytes: true } });

/** A picture archive of so many slides that it is certainly caught in the middle, begun by a process of its own. */
async function begun(): Promise<{ readonly exportId: string; readonly child: ChildProcess }> {
  const child = await workerProcess();
  const { id, version } = await briefingOf(api.caller(ada), { slides: 80 });
  const { exports } = await api.caller(ada).briefings.exports.start({ id, version, formats: ['png-zip'] });
  const exportId = exports[0]!.id;
  await until(async () => (await row(exportId)).slidesDone >= 2);
  return { exportId, child };
}

describe('a file whose worker', () => {
  it('is killed in the middle is made by another, which counts as its second attempt', async () => {
    const { exportId, child } = await begun();
    await end(child, 'SIGKILL');
    const abandoned = await row(exportId);
    expect(abandoned).toMatchObject({ state: 'running', attempt: 1, byteCount: null });
    expect(abandoned.slidesDone).toBeLessThan(81);
    const other = await workerProcess();
    await until(async () => (await row(exportId)).state === 'done');
    expect(await row(exportId)).toMatchObject({ attempt: 2, slidesDone: 81, failure: null });
    expect(await end(other, 'SIGTERM')).toBe(0);
  });

  it('is stopped in order goes back into the queue at once, and the attempt does not count', async () => {
    const { exportId, child } = await begun();
    expect(await end(child, 'SIGTERM')).toBe(0);
    expect(await row(exportId)).toMatchObject({ state: 'queued', attempt: 0, slidesDone: 0, heartbeatAt: null });
    await workerProcess();
    await until(async () => (await row(exportId)).state === 'done');
    expect(await row(exportId)).toMatchObject({ attempt: 1, slidesDone: 81 });
  });

  it('is killed twice is given up with a sentence', async () => {
    const { exportId, child } = await begun();
    await end(child, 'SIGKILL');
    const second = await workerProcess();
    await until(async () => {
      const { attempt, slidesDone } = await row(exportId);
      return attempt === 2 && slidesDone >= 2;
    });
    await end(second, 'SIGKILL');
    await workerProcess();
    await until(async () => (await row(exportId)).state === 'failed');
    expect(await row(exportId)).toMatchObject({ attempt: 2, failure: expect.stringContaining('ended twice') });
  });

  it('works beside others is made once', async () => {
    // Longer than any of them is silent on a busy machine.
    const workers = await Promise.all([workerProcess(60_000), workerProcess(60_000)]);
    const here = startExportWorker(api.context(), { upkeepMs: 50, staleAfterMs: 60_000 });
    const briefings = await Promise.all([1, 2, 3].map(() => briefingOf(api.caller(ada), { slides: 3 })));
    for (const { id, version } of briefings)
      await api.caller(ada).briefings.exports.start({ id, version, formats: ['pdf', 'svg-zip', 'png-zip'] });
    await until(async () => (await api.client.briefingExport.count({ where: { state: 'done' } })) === 9);
    expect(await api.client.briefingExport.count({ where: { attempt: 1, state: 'done' } })).toBe(9);
    await here.stop();
    for (const child of workers) expect(await end(child, 'SIGTERM')).toBe(0);
    expect(api.incidents).toEqual([]);
  });
});
