import { distribution1 } from '@waveguide/probability/stored';
import { z } from 'zod';

const editSchema = z.strictObject({
  distribution: distribution1,
  rationale: z.string(),
  sourceIds: z.array(z.string()),
});

const correlationsSchema = z
  .array(z.strictObject({ keyA: z.string(), keyB: z.string(), rankCorrelation: z.number().min(-1).max(1) }))
  .nullable();

const stepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('edits'),
    changes: z.array(z.strictObject({ key: z.string(), before: editSchema.nullable(), after: editSchema.nullable() })),
    gesture: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('correlations'), before: correlationsSchema, after: correlationsSchema }),
]);

/** Drafts in shape 1, which has no number: a literal copy, which no change of today's types reaches. */
export const draft1 = z.strictObject({
  scenarioId: z.string(),
  parentNumber: z.number().int().positive(),
  edits: z.record(z.string(), editSchema),
  correlations: correlationsSchema,
  past: z.array(stepSchema).max(500),
  future: z.array(stepSchema).max(500),
});
export type Draft1 = z.output<typeof draft1>;
