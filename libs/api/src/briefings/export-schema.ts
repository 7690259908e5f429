import { EXPORT_FORMATS, EXPORT_STATES } from '@waveguide/db';
import { z } from 'zod';
import { pageFields, totalFields } from '../trpc/page-schema';

const briefingId = z.uuid('is not the id of a briefing');
const exportId = z.uuid('is not the id of an export');

/** A briefing's version as somebody names it who has seen it. */
export const briefingVersionSchema = z
  .number('must be the number of a saved version')
  .int('must be the number of a saved version')
  .min(1, 'must be the number of a saved version')
  .max(2_000_000_000, 'must be the number of a saved version');

/** Name of the queue that carries them. */
export const EXPORT_QUEUE = 'briefing-export';
/** Days for which a finished file is kept. */
export const EXPORT_KEPT_DAYS = 7;
/** Largest file that is kept, in bytes. */
export const EXPORT_LIMIT_BYTES = 60_000_000;
/** Most files of one briefing that wait or are being made at once. */
export const MOST_UNFINISHED_EXPORTS = 5;

/** One file of a briefing: being made, made, or given up. */
export const exportRecordSchema = z.object({
  id: z.string(),
  format: z.enum(EXPORT_FORMATS),
  /** `done`, `failed` and `cancelled` are final. */
  state: z.enum(EXPORT_STATES),
  slidesDone: z.number().int(),
  slidesTotal: z.number().int(),
  /** 0 before it has begun; after an unexpected failure it is begun once more. */
  attempt: z.number().int(),
  /** A sentence that says why and what to do; null unless it failed. */
  failure: z.string().nullable(),
  fileName: z.string().nullable(),
  /** Null unless it is done. */
  byteCount: z.number().int().nullable(),
  briefingVersion: z.number().int(),
  requestedByName: z.string(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
  /** The file is kept until then; null unless it is done. */
  expiresAt: z.date().nullable(),
  /** The file was done and its time is over: only this record of it is left. */
  expired: z.boolean(),
  /** Path of the file on this server; null unless it can be fetched now. */
  href: z.string().nullable(),
});
export type ExportRecord = z.infer<typeof exportRecordSchema>;

export const startExportsInputSchema = z.strictObject({
  id: briefingId,
  /** The version that the person sees; a file is made of no other. */
  version: briefingVersionSchema,
  formats: z
    .array(z.enum(EXPORT_FORMATS, `must be one of ${EXPORT_FORMATS.join(', ')}`))
    .min(1, 'choose at least one format')
    .max(EXPORT_FORMATS.length, 'name each format once')
    .refine((formats) => new Set(formats).size === formats.length, 'name each format once'),
});
export type StartExportsInput = z.infer<typeof startExportsInputSchema>;

/** In the order of the formats asked for. */
export const startedExportsSchema = z.object({ exports: z.array(exportRecordSchema) });

export const listExportsInputSchema = z.strictObject({ id: briefingId, page: pageFields.page, size: pageFields.size });
export type ListExportsInput = z.infer<typeof listExportsInputSchema>;
export const exportListSchema = z.object({
  /** The newest first. */
  exports: z.array(exportRecordSchema),
  ...totalFields,
  /** Days for which a finished file is kept. */
  keptDays: z.number().int(),
});

export const cancelExportInputSchema = z.strictObject({ exportId });
export const cancelledExportSchema = z.object({ export: exportRecordSchema });
