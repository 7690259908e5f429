import type { RevisionAuthor } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { EXPORT_COLUMNS, toStoredExport, type ExportFormat, type StoredExport } from './export-row';
import type { Database } from '../postgres/client';
import type { PrismaClient } from '../generated/client';
import { partOf, type PageAsked, type PageOf } from '../postgres/page-of';

/** Files to be made of one briefing, as it stands. */
export interface NewExports {
  readonly briefingId: string;
  /** The version that the person saw. */
  readonly version: number;
  readonly formats: readonly ExportFormat[];
  readonly slidesTotal: number;
  readonly requestedBy: RevisionAuthor;
  /** Most unfinished files of the briefing at once. */
  readonly mostUnfinished: number;
}

/** Why no file was queued; nothing was written. */
export type NewExportsProblem =
  | { readonly code: 'unknown-briefing' }
  | { readonly code: 'out-of-date' }
  | { readonly code: 'too-many'; readonly unfinished: number };

/**
 * Queues files of a briefing with a copy of its content, in the order of the formats. The briefing is held meanwhile, so that its
 * version and the count of unfinished files stay true.
 */
export async function insertExports(
  client: PrismaClient,
  o: NewExports,
): Promise<Result<readonly StoredExport[], NewExportsProblem>> {
  const { briefingId, version, formats, slidesTotal, requestedBy, mostUnfinished } = o;
  return client.$transaction(async (transaction) => {
    const [briefing] = await transaction.$queryRaw<{ version: number }[]>`
      SELECT version FROM briefing WHERE id = ${briefingId}::uuid AND removed_at IS NULL FOR UPDATE`;
    if (briefing === undefined) return err({ code: 'unknown-briefing' });
    if (briefing.version !== version) return err({ code: 'out-of-date' });
    const unfinished = await transaction.briefingExport.count({
      where: { briefingId, state: { in: ['queued', 'running'] } },
    });
    if (unfinished + formats.length > mostUnfinished) return err({ code: 'too-many', unfinished });
    const { content } = await transaction.briefing.findUniqueOrThrow({
      where: { id: briefingId },
      select: { content: true },
    });
    const queued: StoredExport[] = [];
    for (const format of formats) {
      const row = await transaction.briefingExport.create({
        data: {
          briefingId,
          format,
          content: content ?? {},
          briefingVersion: version,
          slidesTotal,
          requestedById: requestedBy.userId,
          requestedByName: requestedBy.name,
        },
        select: EXPORT_COLUMNS,
      });
      queued.push(toStoredExport(row));
    }
    return ok(queued);
  });
}

/** A page of the files of a briefing, the newest first. */
export async function pageOfExports(
  database: Database,
  { briefingId, ...asked }: Omit<PageAsked, 'search'> & { readonly briefingId: string },
): Promise<PageOf<StoredExport>> {
  const where = { briefingId };
  const total = await database.briefingExport.count({ where });
  const rows = await database.briefingExport.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: EXPORT_COLUMNS,
    ...partOf(asked),
  });
  return { items: rows.map(toStoredExport), total };
}

/** One file's record, or null. */
export async function findExport(database: Database, id: string): Promise<StoredExport | null> {
  const row = await database.briefingExport.findUnique({ where: { id }, select: EXPORT_COLUMNS });
  return row === null ? null : toStoredExport(row);
}

/** A file with its bytes, which are null once its time is over. */
export interface ExportFile extends StoredExport {
  readonly contentType: string | null;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** One file of a briefing that is not removed, or null. */
export async function findExportFile(
  database: Database,
  { id, briefingId }: { readonly id: string; readonly briefingId: string },
): Promise<ExportFile | null> {
  const row = await database.briefingExport.findFirst({
    where: { id, briefingId, briefing: { removedAt: null } },
    select: { ...EXPORT_COLUMNS, contentType: true, bytes: true },
  });
  if (row === null) return null;
  return { ...toStoredExport(row), contentType: row.contentType, bytes: row.bytes };
}

/** Calls a file off that is not finished. Whoever is making it hears of it at the next slide. */
export async function cancelExport(
  database: Database,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<boolean> {
  const { count } = await database.briefingExport.updateMany({
    where: { id, state: { in: ['queued', 'running'] } },
    data: { state: 'cancelled', finishedAt: now },
  });
  return count === 1;
}

/** Lets go of the bytes of every file whose time is over; what the file was stays known. */
export async function dropExpiredFiles(database: Database, now: Date): Promise<number> {
  const { count } = await database.briefingExport.updateMany({
    where: { expiresAt: { lte: now }, bytes: { not: null } },
    data: { bytes: null },
  });
  return count;
}
