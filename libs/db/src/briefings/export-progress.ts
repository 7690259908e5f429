import { parseEnum } from '../postgres/parse-enum';
import { EXPORT_FORMATS, type ExportFormat } from './export-row';
import type { Database } from '../postgres/client';
import { Prisma } from '../generated/client';

/** Attempts at one file: the first, and one more after an unexpected end. */
export const MOST_EXPORT_ATTEMPTS = 2;

/** A file that this worker has taken. What it reports counts as long as the run is still this one. */
export interface ExportClaim {
  readonly id: string;
  /** The number of this taking, which is never given again: what an earlier run still has under way is refused by it. */
  readonly run: number;
  readonly attempt: number;
  readonly briefingId: string;
  readonly format: ExportFormat;
  /** JSON that this library does not know. */
  readonly content: unknown;
  readonly slidesTotal: number;
}

type Run = Pick<ExportClaim, 'id' | 'run'>;

interface ClaimedRow {
  readonly run: number;
  readonly attempt: number;
  readonly briefing_id: string;
  readonly format: string;
  readonly content: unknown;
  readonly slides_total: number;
}

/**
 * Takes a waiting file for this worker, which counts as an attempt. Of two workers one gets it; null if it is not waiting. Times are
 * the database's own, so that workers on several machines agree.
 */
export async function claimExport(database: Database, id: string): Promise<ExportClaim | null> {
  const [row] = await database.$queryRaw<ClaimedRow[]>`
    UPDATE briefing_export
       SET state = 'running', run = run + 1, attempt = attempt + 1, slides_done = 0, heartbeat_at = now()
     WHERE id = ${id}::uuid AND state = 'queued' AND attempt < ${MOST_EXPORT_ATTEMPTS}
    RETURNING run, attempt, briefing_id, format, content, slides_total`;
  if (row === undefined) return null;
  return {
    id,
    run: row.run,
    attempt: row.attempt,
    briefingId: row.briefing_id,
    format: parseEnum(EXPORT_FORMATS, row.format),
    content: row.content,
    slidesTotal: row.slides_total,
  };
}

/**
 * Says that the worker is at it, and how far.
 * @returns false if the file is no longer this run's: called off, or taken over by another worker
 */
export async function reportExportProgress(
  database: Database,
  { id, run }: Run,
  slidesDone: number | null = null,
): Promise<boolean> {
  const count = await database.$executeRaw`
    UPDATE briefing_export
       SET heartbeat_at = now(), slides_done = least(slides_total, coalesce(${slidesDone}::int, slides_done))
     WHERE id = ${id}::uuid AND state = 'running' AND run = ${run}`;
  return count === 1;
}

/** A file as it is kept. */
export interface FinishedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Stores the file; false if it is no longer this run's. */
export async function finishExport(
  database: Database,
  { id, run, slidesTotal }: Run & Pick<ExportClaim, 'slidesTotal'>,
  { fileName, contentType, bytes, now, expiresAt }: FinishedFile,
): Promise<boolean> {
  const { count } = await database.briefingExport.updateMany({
    where: { id, run, state: 'running' },
    data: {
      state: 'done',
      slidesDone: slidesTotal,
      fileName,
      contentType,
      bytes,
      byteCount: bytes.byteLength,
      finishedAt: now,
      expiresAt,
    },
  });
  return count === 1;
}

/** Gives a file up for good, with the sentence that the person is told. */
export async function failExport(
  database: Database,
  { id, run }: Run,
  { failure, now }: { readonly failure: string; readonly now: Date },
): Promise<boolean> {
  const { count } = await database.briefingExport.updateMany({
    where: { id, run, state: 'running' },
    data: { state: 'failed', failure, finishedAt: now },
  });
  return count === 1;
}

/**
 * Puts a file back to be made from its first slide.
 * @param o.counts whether the attempt is used up; it is not if the server was stopped in order
 */
export async function putExportBack(
  database: Database,
  { id, run, attempt, counts }: Run & Pick<ExportClaim, 'attempt'> & { readonly counts: boolean },
): Promise<boolean> {
  const { count } = await database.briefingExport.updateMany({
    where: { id, run, state: 'running' },
    data: { state: 'queued', slidesDone: 0, heartbeatAt: null, attempt: counts ? attempt : attempt - 1 },
  });
  return count === 1;
}

/** A file whose worker was heard of too long ago, while the database could have heard of it. */
export interface AbandonedExport {
  readonly id: string;
  readonly state: 'queued' | 'failed';
}

/**
 * Takes files away from workers that have not been heard of: back into the queue, or, where that was the last attempt, given up with
 * the sentence. The silence of a worker counts from the database's own start, before which nobody could be heard of.
 * @param o.atHand tells the file that whoever asks is making: a machine that slept, or was too busy, must not take it away from itself. It
 * is asked once silent files are known, so that one which has been begun meanwhile is among them only if it is told.
 */
export async function reviveExports(
  database: Database,
  o: {
    readonly staleAfterMs: number;
    readonly failure: string;
    readonly now: Date;
    readonly atHand: () => string | null;
  },
): Promise<readonly AbandonedExport[]> {
  const { failure, now } = o;
  const isSilent = Prisma.sql`state = 'running'
    AND greatest(heartbeat_at, pg_postmaster_start_time()) < now() - ${o.staleAfterMs} * interval '1 millisecond'`;
  const silent = await database.$queryRaw<Run[]>`SELECT id, run FROM briefing_export WHERE ${isSilent}`;
  const atHand = o.atHand();
  const revived: AbandonedExport[] = [];
  for (const { id, run } of silent) {
    if (id === atHand) continue;
    const rows = await database.$queryRaw<AbandonedExport[]>`
      UPDATE briefing_export
         SET state = CASE WHEN attempt < ${MOST_EXPORT_ATTEMPTS} THEN 'queued' ELSE 'failed' END,
             failure = CASE WHEN attempt < ${MOST_EXPORT_ATTEMPTS} THEN NULL ELSE ${failure} END,
             finished_at = CASE WHEN attempt < ${MOST_EXPORT_ATTEMPTS} THEN NULL ELSE ${now}::timestamptz END,
             slides_done = CASE WHEN attempt < ${MOST_EXPORT_ATTEMPTS} THEN 0 ELSE slides_done END,
             heartbeat_at = NULL
       WHERE id = ${id}::uuid AND run = ${run} AND ${isSilent}
      RETURNING id, state`;
    revived.push(...rows);
  }
  return revived;
}

/** Every file that waits, oldest first. */
export async function listQueuedExports(database: Database): Promise<readonly string[]> {
  const rows = await database.briefingExport.findMany({
    where: { state: 'queued' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
