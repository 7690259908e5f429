import { z } from 'zod';
import { changesSchema } from '../model/change-schema';
import { revisionStampSchema } from '../model/forecast-schema';
import { revisionNumberSchema, scenarioAtSchema, scenarioIdSchema } from '../trpc/request-schema';
import { driverChangeSchema } from '../model/revision-schema';

export const ASSUMPTION_FILE_FORMATS = ['csv', 'xlsx'] as const;
export const assumptionFileFormatSchema = z.enum(ASSUMPTION_FILE_FORMATS);

/** Largest file of assumptions that is looked at, in bytes; the base model's takes about 30 kB. */
export const ASSUMPTION_FILE_LIMIT_BYTES = 500_000;
const BASE64_LIMIT = Math.ceil(ASSUMPTION_FILE_LIMIT_BYTES / 3) * 4;

export const exportAssumptionsInputSchema = scenarioAtSchema.extend({ format: assumptionFileFormatSchema });
export type ExportAssumptionsInput = z.infer<typeof exportAssumptionsInputSchema>;
export const assumptionFileSchema = z.object({
  fileName: z.string(),
  contentType: z.string(),
  contentBase64: z.base64(),
});

export const previewImportInputSchema = z.strictObject({
  scenarioId: scenarioIdSchema,
  /** The revision that the draft stands on. */
  parentNumber: revisionNumberSchema,
  format: assumptionFileFormatSchema,
  contentBase64: z
    .string()
    .max(BASE64_LIMIT, `the file is larger than ${ASSUMPTION_FILE_LIMIT_BYTES / 1000} kB`)
    .pipe(z.base64('is not a file in base64')),
});
export type PreviewImportInput = z.infer<typeof previewImportInputSchema>;

export const importPreviewSchema = z.object({
  stamp: revisionStampSchema,
  /** With one error or more, nothing may be applied and `edits` is empty. */
  errors: z.array(
    z.object({
      /** As a spreadsheet counts: the heading is row 1. Null if the file as a whole is at fault. */
      row: z.number().int().nullable(),
      /** Heading of the column; null if the whole row is at fault. */
      column: z.string().nullable(),
      message: z.string(),
    }),
  ),
  /** Rows that say what the revision says already. */
  unchangedCount: z.number().int(),
  /** What differs from the revision, ready to be put into the draft. */
  edits: changesSchema,
  /** The same as before and after. */
  changes: z.array(driverChangeSchema),
});
