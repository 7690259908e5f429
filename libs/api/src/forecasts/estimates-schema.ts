import { KIND_DIFFERENCES, METRICS } from '@waveguide/evidence';
import { observationSchema, publishedEstimateSchema, sourceLineSchema } from '@waveguide/evidence/schema';
import { z } from 'zod';
import { idSchema, typedNameSchema } from '../trpc/request-schema';

export const estimateFilterSchema = z.strictObject({
  metric: z.enum(METRICS).optional(),
  /** Only rows about this subject, such as cpo; see the scope table. */
  subject: idSchema.optional(),
  publisher: typedNameSchema.max(120, 'is longer than any publisher').optional(),
  /** Reposts and aggregators are left out unless asked for. */
  includeTertiary: z.boolean().default(false),
  /** The row that the others are held against; without it, annual revenue of the CPO market. */
  comparedWithId: idSchema.optional(),
});
export type EstimateFilter = z.infer<typeof estimateFilterSchema>;

/** Whether a row may be drawn with, added to or scored against what it is compared with. */
const comparisonSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('comparable') }),
  z.object({
    kind: z.literal('other'),
    differsIn: z.enum(KIND_DIFFERENCES),
    /** A sentence that says what differs. */
    reason: z.string(),
  }),
]);

const labels = {
  /** The figure as a reader would say it: “at least 18M ports”; words if there is no number. */
  stated: z.string(),
  scopeLabel: z.string(),
  basisLabel: z.string(),
  comparison: comparisonSchema,
};

export const estimatesSchema = z.object({
  /** What the rows were compared with, in words. */
  comparedWith: z.string(),
  /** Newest vintage first. */
  estimates: z.array(publishedEstimateSchema.extend(labels)),
  /** Newest first. */
  observations: z.array(observationSchema.extend(labels)),
  sources: z.array(sourceLineSchema),
});
