import { z } from 'zod';
import { distributionSchema } from '@waveguide/probability/schema';
import { idSchema, typedTextSchema } from '../trpc/request-schema';

const MAX_CHANGES = 200;
const MAX_CORRELATIONS = 300;

/** Why a revision or proposal is made. */
export const messageSchema = typedTextSchema
  .min(3, 'say in a few words why, so that others can follow')
  .max(500, 'keep it under 500 characters');

/** Assumptions with the values they shall have; all others stay. A value equal to the pinned parent's is inherited again. */
export const changesSchema = z
  .array(
    z.strictObject({
      key: idSchema,
      distribution: distributionSchema,
      rationale: typedTextSchema.min(1, 'say why this value').max(4000, 'keep it under 4,000 characters'),
      sourceIds: z.array(idSchema).max(40, 'cite at most 40 sources'),
    }),
  )
  .max(MAX_CHANGES, `save at most ${MAX_CHANGES} changes at once`);
export type Change = z.infer<typeof changesSchema>[number];

/** Spearman's rank correlation of two assumptions, from -1 to 1; `keyA` sorts before `keyB` in what the server sends. */
export const rankCorrelationSchema = z.strictObject({
  keyA: idSchema,
  keyB: idSchema,
  rankCorrelation: z.number().min(-1, 'must be -1 or more').max(1, 'must be 1 or less'),
});

/** All rank correlations that a revision shall have; pairs that are not listed are independent. */
export const correlationsSchema = z
  .array(rankCorrelationSchema)
  .max(MAX_CORRELATIONS, `state at most ${MAX_CORRELATIONS} correlations`);

/** A pair that two revisions correlate differently; null if a side does not correlate it. */
export const correlationChangeSchema = z.object({
  keyA: z.string(),
  keyB: z.string(),
  nameA: z.string(),
  nameB: z.string(),
  before: z.number().nullable(),
  after: z.number().nullable(),
});
