import { listExports, type StoredExport } from '@waveguide/db';
import { ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { EXPORT_KEPT_DAYS, type ExportRecord } from './briefing-export-schema';
import { briefingQuery } from './briefing-queries';
import type { Problem } from './problem';

/** More than a panel shows. */
const MOST_LISTED = 50;

/** Where a finished file is fetched. */
function exportPath({ briefingId, id, fileName }: StoredExport & { readonly fileName: string }): string {
  return `/briefings/${briefingId}/exports/${id}/${encodeURIComponent(fileName)}`;
}

/** A stored file as its record is told. */
export function exportRecord(stored: StoredExport, now: Date): ExportRecord {
  const { state, fileName, expiresAt } = stored;
  const expired = state === 'done' && expiresAt !== null && expiresAt <= now;
  const href = state === 'done' && !expired && fileName !== null ? exportPath({ ...stored, fileName }) : null;
  return { ...stored, expired, href };
}

/** The files of a briefing that were asked for, the newest first. */
export async function exportsQuery(
  services: ApiServices,
  id: string,
): Promise<Result<{ readonly exports: ExportRecord[]; readonly keptDays: number }, Problem>> {
  const briefing = await briefingQuery(services, id);
  if (!briefing.ok) return briefing;
  const stored = await listExports(services.client, { briefingId: id, limit: MOST_LISTED });
  const now = services.now();
  return ok({ exports: stored.map((one) => exportRecord(one, now)), keptDays: EXPORT_KEPT_DAYS });
}
