import { cancelExport, findExport, insertExports } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import { authorOf } from '../revisions/approval';
import { exportRecord } from './export-queries';
import { MOST_UNFINISHED_EXPORTS, type ExportRecord, type StartExportsInput } from './export-schema';
import { unknownBriefing } from './queries';
import { movedOn, releasableBriefing } from './release';
import { invalid, notFound, type Problem } from '../trpc/problem';

/** Queues the files of a briefing that the pre-flight lets go. */
export async function startExportsCommand(
  context: ApiContext,
  { id, version, formats }: StartExportsInput,
): Promise<Result<{ readonly exports: ExportRecord[] }, Problem>> {
  const briefing = await releasableBriefing(context, { id, version });
  if (!briefing.ok) return briefing;
  const queued = await insertExports(context.client, {
    briefingId: id,
    version,
    formats,
    slidesTotal: briefing.value.content.slides.length,
    requestedBy: authorOf(context.principal),
    mostUnfinished: MOST_UNFINISHED_EXPORTS,
  });
  if (!queued.ok) {
    switch (queued.error.code) {
      case 'unknown-briefing':
        return err(unknownBriefing(id));
      case 'out-of-date':
        return err(movedOn);
      case 'too-many':
        return err(tooMany(queued.error.unfinished));
    }
  }
  await sendAll(
    context,
    queued.value.map((one) => one.id),
  );
  const now = await context.now();
  return ok({ exports: queued.value.map((one) => exportRecord(one, now)) });
}

/** A job that could not be sent is not lost: whoever works on the queue looks for records that wait. */
async function sendAll({ exportQueue, reportIncident }: ApiContext, ids: readonly string[]): Promise<void> {
  try {
    for (const id of ids) await exportQueue.send(id);
  } catch (error) {
    reportIncident(error);
  }
}

function tooMany(unfinished: number): Problem {
  return invalid(
    ['formats'],
    `${unfinished} ${unfinished === 1 ? 'file of this briefing is' : 'files of this briefing are'} being made, and at most ${MOST_UNFINISHED_EXPORTS} are at once. Wait for one or cancel it.`,
  );
}

/** Calls a file off; one that is called off already stays so. */
export async function cancelExportCommand(
  { client, now }: ApiContext,
  exportId: string,
): Promise<Result<{ readonly export: ExportRecord }, Problem>> {
  await cancelExport(client, { id: exportId, now: await now() });
  const stored = await findExport(client, exportId);
  if (stored === null) return err(notFound('export', exportId));
  if (stored.state !== 'cancelled')
    return err({ kind: 'out-of-date', message: 'This file is finished already; there is nothing left to cancel.' });
  return ok({ export: exportRecord(stored, await now()) });
}
