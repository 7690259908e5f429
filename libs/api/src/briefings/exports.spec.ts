import { randomUUID } from 'node:crypto';
import { dropExpiredFiles, findExportFile, insertExports } from '@waveguide/db';
import JSZip from 'jszip';
import { EXPORT_QUEUE } from './export-schema';
import { startExportWorker, type ExportWorker } from './export-worker';
import { briefingOf, until } from '../testing/briefing';
import { createTestApi, signedIn, TODAY, type TestApi } from '../testing/context';
import { problemFrom } from '../testing/refusal';

let api: TestApi;
let worker: ExportWorker | null = null;
beforeEach(async () => {
  api = await createTestApi();
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  await api.close();
});

const ada = signedIn('analyst', 'Ada');
const exportsOf = () => api.caller(ada).briefings.exports;
const startWorker = () => {
  worker = startExportWorker(api.context(), { upkeepMs: 100 });
};
const recordOf = async (briefingId: string, exportId: string) => {
  const { exports } = await exportsOf().list({ id: briefingId });
  const found = exports.find(({ id }) => id === exportId);
  if (found === undefined) throw new Error('The export is not listed.');
  return found;
};
const unfinished = (state: string) => state === 'queued' || state === 'running';
async function finished(briefingId: string, exportId: string) {
  await until(async () => !unfinished((await recordOf(briefingId, exportId)).state));
  return recordOf(briefingId, exportId);
}
/** Has the database refuse a row's progress, so that an attempt ends as it does with any fault of ours. */
const refuseProgress = (condition: string) =>
  api.client.$transaction([
    api.client.$executeRawUnsafe(
      `CREATE FUNCTION refuse_progress() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no progress today'; END $$`,
    ),
    api.client.$executeRawUnsafe(
      `CREATE TRIGGER refuse_progress BEFORE UPDATE ON briefing_export FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION refuse_progress()`,
    ),
  ]);

describe('a file of a briefing', () => {
  it('is queued, made slide by slide and kept for a week', async () => {
    const { id, version } = await briefingOf(api.caller(ada), { slides: 2, title: 'Zoë: “Q4”' });
    const { exports } = await exportsOf().start({ id, version, formats: ['svg-zip', 'pdf'] });
    expect(exports).toMatchObject([
      { format: 'svg-zip', state: 'queued', slidesDone: 0, slidesTotal: 3, attempt: 0, href: null, briefingVersion: 1 },
      { format: 'pdf', state: 'queued', requestedByName: 'Ada', failure: null, expired: false },
    ]);
    startWorker();
    const zip = await finished(id, exports[0]!.id);
    expect(zip).toMatchObject({ state: 'done', slidesDone: 3, attempt: 1, failure: null, finishedAt: TODAY });
    expect(zip.expiresAt).toEqual(new Date('2026-11-30T12:00:00Z'));
    expect(zip.href).toBe(`/briefings/${id}/exports/${zip.id}/Zo%C3%AB-%20%E2%80%9CQ4%E2%80%9D%20(SVG).zip`);
    const file = await findExportFile(api.client, { id: zip.id, briefingId: id });
    const names = Object.keys((await JSZip.loadAsync(file!.bytes!)).files);
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(3);
    expect(file!.bytes).toHaveLength(zip.byteCount!);

    const pdf = await finished(id, exports[1]!.id);
    const made = await findExportFile(api.client, { id: pdf.id, briefingId: id });
    expect(Buffer.from(made!.bytes!.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(made!.contentType).toBe('application/pdf');
    expect((await exportsOf().list({ id })).keptDays).toBe(7);
    expect(api.incidents).toEqual([]);
  });

  it('says that it has expired once its bytes are gone, and is not offered any more', async () => {
    const { id, version } = await briefingOf(api.caller(ada), { slides: 1 });
    const { exports } = await exportsOf().start({ id, version, formats: ['pdf'] });
    startWorker();
    const { id: exportId, byteCount } = await finished(id, exports[0]!.id);
    expect(await dropExpiredFiles(api.client, TODAY)).toBe(0);
    await api.client.briefingExport.update({ where: { id: exportId }, data: { expiresAt: TODAY } });
    expect(await recordOf(id, exportId)).toMatchObject({ state: 'done', expired: true, href: null });
    expect(await dropExpiredFiles(api.client, TODAY)).toBe(1);
    expect(await findExportFile(api.client, { id: exportId, briefingId: id })).toMatchObject({ bytes: null });
    expect(await recordOf(id, exportId)).toMatchObject({ state: 'done', expired: true, href: null, byteCount });
  });

  it('is made of the version that the person saw, by somebody, and a few at a time', async () => {
    const { id, version } = await briefingOf(api.caller(ada), { slides: 1 });
    const { content } = await api.caller(ada).briefings.byId({ id });
    await api.caller(ada).briefings.save({ id, version, content });
    const start = (input: { version?: number; id?: string; formats?: ('pdf' | 'pptx' | 'xlsx')[] }) =>
      exportsOf().start({ id, version: 2, formats: ['pdf'], ...input });
    expect(await problemFrom(start({ version: 1 }))).toMatchObject({ kind: 'out-of-date' });
    expect(await problemFrom(start({ version: 3 }))).toMatchObject({ kind: 'out-of-date' });
    expect(await problemFrom(start({ id: randomUUID() }))).toMatchObject({ kind: 'not-found', what: 'briefing' });
    expect(await problemFrom(start({ formats: ['pdf', 'pdf'] }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['formats'] }],
    });
    expect(await problemFrom(start({ formats: [] }))).toMatchObject({
      kind: 'invalid',
      issues: [{ path: ['formats'] }],
    });
    expect(await api.client.briefingExport.count()).toBe(0);
    await start({ formats: ['pdf', 'pptx', 'xlsx'] });
    expect(await problemFrom(start({ formats: ['pdf', 'pptx', 'xlsx'] }))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('3 files of this briefing are being made'),
    });
    expect(await api.client.briefingExport.count()).toBe(3);
    await api.caller(ada).briefings.remove({ id });
    expect(await problemFrom(start({}))).toMatchObject({ kind: 'not-found' });
  });

  it('is not begun while the pre-flight has something against it, and neither is a link made', async () => {
    const { id, version } = await api.caller(ada).briefings.create({
      title: 'Autumn',
      slides: [
        {
          ...{
            kind: 'chart',
            id: 'ports',
            title: 'Ports grow',
            notes: '',
            footnote: '',
            commentary: '',
            acknowledged: [],
          },
          chart: { chart: 'ports-forecast', query: 'scenario=base&revision=999', draft: null },
        },
      ],
    });
    const refused = await problemFrom(exportsOf().start({ id, version, formats: ['pdf'] }));
    expect(refused.message).toMatch(/ha(s|ve) to be mended before this briefing leaves the house/);
    expect(refused.kind === 'invalid' && refused.issues[0]?.path.slice(0, 2)).toEqual(['slides', 1]);
    const share = api.caller(ada).briefings.shares.create({ id, version, expiresInDays: 1, password: null, label: '' });
    expect(await problemFrom(share)).toEqual(refused);
    expect(await api.client.briefingExport.count()).toBe(0);
    expect(await api.client.briefingShare.count()).toBe(0);
  });

  it('is called off while it waits and while it is made, and not once it is over', async () => {
    const { id, version } = await briefingOf(api.caller(ada), { slides: 60 });
    const waiting = (await exportsOf().start({ id, version, formats: ['pdf'] })).exports[0]!;
    const cancelled = await exportsOf().cancel({ exportId: waiting.id });
    expect(cancelled.export).toMatchObject({ state: 'cancelled', finishedAt: TODAY, href: null });
    expect(await exportsOf().cancel({ exportId: waiting.id })).toEqual(cancelled);

    const running = (await exportsOf().start({ id, version, formats: ['png-zip'] })).exports[0]!;
    startWorker();
    await until(async () => (await recordOf(id, running.id)).slidesDone > 0);
    await exportsOf().cancel({ exportId: running.id });
    const next = (await exportsOf().start({ id, version, formats: ['pdf'] })).exports[0]!;
    expect(await finished(id, next.id)).toMatchObject({ state: 'done', slidesDone: 61 });
    const stopped = await recordOf(id, running.id);
    expect(stopped).toMatchObject({ state: 'cancelled', href: null, byteCount: null });
    expect(stopped.slidesDone).toBeLessThan(61);
    expect(await recordOf(id, waiting.id)).toMatchObject({ state: 'cancelled', slidesDone: 0, attempt: 0 });
    expect(await problemFrom(exportsOf().cancel({ exportId: next.id }))).toMatchObject({ kind: 'out-of-date' });
    expect(await problemFrom(exportsOf().cancel({ exportId: randomUUID() }))).toMatchObject({ kind: 'not-found' });
    expect(api.incidents).toEqual([]);
  });

  it('is begun once more after an unforeseen failure', async () => {
    await refuseProgress('NEW.attempt = 1 AND NEW.slides_done = 2');
    const { id, version } = await briefingOf(api.caller(ada), { slides: 3 });
    const { exports } = await exportsOf().start({ id, version, formats: ['pdf'] });
    startWorker();
    expect(await finished(id, exports[0]!.id)).toMatchObject({
      state: 'done',
      attempt: 2,
      slidesDone: 4,
      failure: null,
    });
    expect(api.incidents).toHaveLength(1);
    expect(String(api.incidents[0])).toContain('no progress today');
  });

  it('is given up after the second, with an incident to report and the cause in the log only', async () => {
    await refuseProgress('NEW.slides_done = 2');
    const { id, version } = await briefingOf(api.caller(ada), { slides: 3 });
    const { exports } = await exportsOf().start({ id, version, formats: ['pdf'] });
    startWorker();
    const failed = await finished(id, exports[0]!.id);
    expect(failed).toMatchObject({ state: 'failed', attempt: 2, href: null, finishedAt: TODAY });
    expect(failed.failure).toContain('incident test-incident');
    expect(failed.failure).not.toContain('no progress today');
    expect(api.incidents).toHaveLength(2);
  });

  it('is given up at once where a slide cannot be drawn', async () => {
    const { id } = await api.caller(ada).briefings.create({
      title: 'Autumn',
      slides: [
        {
          kind: 'chart',
          id: 'ports',
          title: 'Ports grow',
          notes: '',
          footnote: '',
          commentary: '',
          acknowledged: [],
          chart: { chart: 'ports-forecast', query: 'scenario=base&revision=999', draft: null },
        },
      ],
    });
    const queued = await insertExports(api.client, {
      briefingId: id,
      version: 1,
      formats: ['pdf'],
      slidesTotal: 2,
      requestedBy: { userId: null, name: 'Ada' },
      mostUnfinished: 5,
    });
    startWorker();
    const failed = await finished(id, queued.ok ? queued.value[0]!.id : '');
    expect(failed).toMatchObject({ state: 'failed', attempt: 1 });
    expect(failed.failure).toMatch(/^Slide 2 \(“Ports grow”\) cannot be drawn: .+ Mend or remove the slide/);
    expect(api.incidents).toEqual([]);
  });

  it('is not taken away from a worker by itself, as after a sleep of the machine', async () => {
    const { id, version } = await briefingOf(api.caller(ada), { slides: 40 });
    const { exports } = await exportsOf().start({ id, version, formats: ['png-zip'] });
    worker = startExportWorker(api.context(), { upkeepMs: 10, staleAfterMs: 1 });
    expect(await finished(id, exports[0]!.id)).toMatchObject({ state: 'done', attempt: 1, slidesDone: 41 });
    expect(api.incidents).toEqual([]);
  });

  it('is found where its job was lost', async () => {
    const { id, version } = await briefingOf(api.caller(ada), { slides: 1 });
    const { exports } = await exportsOf().start({ id, version, formats: ['pdf'] });
    await api.client.$executeRawUnsafe(`DELETE FROM pgboss.job WHERE name = '${EXPORT_QUEUE}'`);
    startWorker();
    expect(await finished(id, exports[0]!.id)).toMatchObject({ state: 'done', attempt: 1 });
  });
});
