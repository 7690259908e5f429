import { pageOfExports, type StoredExport } from '@waveguide/db';
import { ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { EXPORT_KEPT_DAYS, type ExportRecord, type ListExportsInput } from './export-schema';
import { briefingQuery } from './queries';
import type { Problem } from '../trpc/problem';

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

/** A page of the files of a briefing that were asked for, the newest first. */
export async function exportsQuery(
  services: ApiServices,
  { id, ...asked }: ListExportsInput,
): Promise<Result<{ readonly exports: ExportRecord[]; readonly total: number; readonly keptDays: number }, Problem>> {
  const briefing = await briefingQuery(services, id);
  if (!briefing.ok) return briefing;
  const { items, total } = await pageOfExports(services.client, { briefingId: id, ...asked });
  const now = await services.now();
  return ok({ exports: items.map((one) => exportRecord(one, now)), total, keptDays: EXPORT_KEPT_DAYS });
}
