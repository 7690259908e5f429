import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { databaseTrouble, reviveExports } from '@waveguide/db';
import { startOwnServer } from '@waveguide/db/testing';
import { startExportWorker } from './export-worker';
import { briefingOf, until } from '../testing/briefing';
import { createTestApi, openTestApi, signedIn, type TestApi } from '../testing/context';

const ada = signedIn('analyst', 'Ada');

async function ask(api: TestApi, slides: number): Promise<string> {
  const { id, version } = await briefingOf(api.caller(ada), { slides });
  const { exports } = await api.caller(ada).briefings.exports.start({ id, version, formats: ['png-zip'] });
  return exports[0]!.id;
}

describe('a file whose database', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'export-outage-'));
  const data = path.join(folder, 'postgres');
  afterAll(() => {
    fs.rmSync(fs.realpathSync(data), { recursive: true, force: true });
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('is shut down once and killed once in the middle is made in its first attempt', async () => {
    let server = await startOwnServer({ folder: data });
    const { port } = server;
    const url = server.url('postgres');
    const api = openTestApi({ url, close: async () => undefined });
    const row = (id: string) =>
      api.client.briefingExport.findUniqueOrThrow({ where: { id }, omit: { bytes: true } }).catch((error: unknown) => {
        if (databaseTrouble(error) === null) throw error;
        return null;
      });
    const exportId = await ask(api, 80);
    const worker = startExportWorker(api.context(), { upkeepMs: 50 });
    try {
      for (const [signal, slides] of [
        ['SIGINT', 2],
        ['SIGKILL', 20],
      ] as const) {
        await until(async () => ((await row(exportId))?.slidesDone ?? 0) >= slides);
        process.kill(server.pid, signal);
        await until(async () => !server.isRunning());
        await server.stop();
        server = await startOwnServer({ folder: data, port });
        expect(server.port).toBe(port);
      }
      await until(async () => !['queued', 'running', undefined].includes((await row(exportId))?.state));
      expect(await row(exportId)).toMatchObject({ state: 'done', attempt: 1, slidesDone: 81, failure: null });
    } finally {
      await worker.stop();
      await api.close();
      await server.stop();
    }
    expect(api.incidents).not.toEqual([]);
    expect(api.incidents.filter((error) => databaseTrouble(error) === null)).toEqual([]);
  });
});

describe('a silent worker', () => {
  it('is waited for from the start of the database, before which nobody could be heard of', async () => {
    const api = await createTestApi();
    const exportId = await ask(api, 1);
    await api.client.$executeRaw`
      UPDATE briefing_export SET state = 'running', attempt = 1, heartbeat_at = pg_postmaster_start_time() - interval '1 day'`;
    const [{ up } = { up: Number.NaN }] = await api.client.$queryRaw<{ up: number }[]>`
      SELECT extract(epoch FROM now() - pg_postmaster_start_time())::float8 * 1000 AS up`;
    const revived = (staleAfterMs: number, atHand: string | null = null) =>
      reviveExports(api.client, { staleAfterMs, failure: 'gone', now: new Date(), atHand: () => atHand });
    expect(await revived(up + 3_600_000)).toEqual([]);
    expect(await revived(0, exportId)).toEqual([]);
    expect(await revived(0)).toEqual([{ id: exportId, state: 'queued' }]);
    await api.close();
  });
});
