import { randomUUID } from 'node:crypto';
import { SHUT_OUT_VISITOR, VISITOR, type Principal } from '@waveguide/auth';
import { answerBriefingExport } from './export-answer';
import { startExportWorker, type ExportWorker } from './export-worker';
import { briefingOf, until } from '../testing/briefing';
import { createTestApi, signedIn, TODAY, type TestApi } from '../testing/context';

let api: TestApi;
let worker: ExportWorker;
beforeAll(async () => {
  api = await createTestApi();
  worker = startExportWorker(api.context(), { upkeepMs: 100 });
});
afterAll(async () => {
  await worker.stop();
  expect(api.incidents).toEqual([]);
  await api.close();
});

const ada = signedIn('analyst', 'Ada');
const get = (briefingId: string, exportId: string, principal: Principal = ada) =>
  answerBriefingExport(api.context(principal), { briefingId, exportId });

async function made(): Promise<{ readonly briefingId: string; readonly exportId: string }> {
  const { id, version } = await briefingOf(api.caller(ada), { slides: 1, title: 'Zoë' });
  const { exports } = await api.caller(ada).briefings.exports.start({ id, version, formats: ['pdf'] });
  const exportId = exports[0]!.id;
  await until(async () => (await api.client.briefingExport.count({ where: { id: exportId, state: 'done' } })) === 1);
  return { briefingId: id, exportId };
}

describe('a finished file', () => {
  it('is saved under its name by whoever may read briefings, and kept by no cache', async () => {
    const { briefingId, exportId } = await made();
    const answer = await get(briefingId, exportId);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Zoe.pdf"; filename*=UTF-8''Zo%C3%AB.pdf`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(answer.headers.get('content-length')).toBe(`${bytes.length}`);
  });

  it.each([
    ['a visitor', VISITOR, 401],
    ['a visitor who may not read', SHUT_OUT_VISITOR, 401],
    ['a viewer', signedIn('viewer', 'Vera'), 403],
  ] as const)('is not for %s', async (_who, principal, status) => {
    const { briefingId, exportId } = await made();
    const answer = await get(briefingId, exportId, principal);
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain('%PDF');
  });

  it('belongs to its briefing and goes with it', async () => {
    const { briefingId, exportId } = await made();
    const other = await made();
    expect((await get(other.briefingId, exportId)).status).toBe(404);
    await api.caller(ada).briefings.remove({ id: briefingId });
    expect((await get(briefingId, exportId)).status).toBe(404);
  });

  it('says that it has expired, by the minute and after its bytes are gone', async () => {
    const { briefingId, exportId } = await made();
    await api.client.briefingExport.update({ where: { id: exportId }, data: { expiresAt: TODAY } });
    for (const bytes of [undefined, null]) {
      if (bytes === null) await api.client.briefingExport.update({ where: { id: exportId }, data: { bytes } });
      const answer = await get(briefingId, exportId);
      expect(answer.status).toBe(410);
      expect(await answer.text()).toBe(
        'This file has expired. It was kept until 23 Nov 2026. Export the briefing again.\n',
      );
    }
  });

  it.each([
    ['queued', 'still being made'],
    ['running', 'still being made'],
    ['cancelled', 'called off'],
    ['failed', 'Too large.'],
  ])('says why there is none of one that is %s', async (state, text) => {
    const { id } = await briefingOf(api.caller(ada), { slides: 1 });
    const over = state === 'cancelled' || state === 'failed';
    const row = await api.client.briefingExport.create({
      data: {
        briefingId: id,
        format: 'pdf',
        // A worker that looks for waiting files must leave this one alone.
        attempt: 2,
        heartbeatAt: new Date(Date.now() + 3_600_000),
        state,
        content: {},
        briefingVersion: 1,
        slidesTotal: 2,
        requestedByName: 'Ada',
        failure: state === 'failed' ? 'Too large.' : null,
        finishedAt: over ? TODAY : null,
      },
    });
    const answer = await get(id, row.id);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(text);
  });

  it.each([
    ['no such file', randomUUID(), randomUUID()],
    ['no id', 'x', '../../etc/passwd'],
    ['a null character', '\0', '\0'],
  ])('is not found at %s', async (_what, briefingId, exportId) => {
    const answer = await get(briefingId, exportId);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('There is no such file');
  });
});
