import { z } from 'zod';
import { pageFields, totalFields } from '../trpc/page-schema';
import { typedTextSchema } from '../trpc/request-schema';

export const auditListInputSchema = z.strictObject({
  /** Older than this event: `next` of the page before. */
  before: z
    .string()
    .regex(/^\d{1,18}$/, 'is not the place of an event')
    .optional(),
  limit: z.number().int().min(1).max(200).default(50),
  action: typedTextSchema.max(80).optional(),
  subjectKind: typedTextSchema.max(80).optional(),
  subjectId: typedTextSchema.max(200).optional(),
  search: pageFields.search,
});
export type AuditListInput = z.infer<typeof auditListInputSchema>;

export const auditListSchema = z.object({
  /** Newest first. */
  events: z.array(
    z.object({
      id: z.string(),
      occurredAt: z.string(),
      actor: z.object({ userId: z.string().nullable(), name: z.string() }),
      action: z.string(),
      subjectKind: z.string(),
      subjectId: z.string(),
      detail: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  /** Send as `before` for the next page; null on the last. */
  next: z.string().nullable(),
  ...totalFields,
});
