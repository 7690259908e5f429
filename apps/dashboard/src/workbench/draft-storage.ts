import { changesAnything, KEPT_STEPS, type Draft } from '@waveguide/forecasts';
import { distributionSchema } from '@waveguide/probability';
import { z } from 'zod';

const editSchema = z.object({
  distribution: distributionSchema,
  rationale: z.string(),
  sourceIds: z.array(z.string()),
});

const correlationsSchema = z
  .array(z.object({ keyA: z.string(), keyB: z.string(), rankCorrelation: z.number().min(-1).max(1) }))
  .nullable();

const stepSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edits'),
    changes: z.array(z.object({ key: z.string(), before: editSchema.nullable(), after: editSchema.nullable() })),
    gesture: z.string().nullable(),
  }),
  z.object({ kind: z.literal('correlations'), before: correlationsSchema, after: correlationsSchema }),
]);

const draftSchema = z.object({
  scenarioId: z.string(),
  parentNumber: z.number().int().positive(),
  edits: z.record(z.string(), editSchema),
  correlations: correlationsSchema,
  past: z.array(stepSchema).max(KEPT_STEPS),
  future: z.array(stepSchema).max(KEPT_STEPS),
}) satisfies z.ZodType<Draft>;

/** Where a scenario's draft is kept on this device. */
export const draftKey = (scenarioId: string) => `waveguide.draft.${scenarioId}`;

/** A draft as kept text; null for one that says nothing and has nothing to undo, which is not kept. */
export function writeDraft(draft: Draft): string | null {
  const empty = draft.past.length === 0 && draft.future.length === 0 && !changesAnything(draft);
  return empty ? null : JSON.stringify(draft);
}

/** A kept draft; null where the text is none, for instance from another version of the product. */
export function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const parsed = draftSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
