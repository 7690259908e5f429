import { KEPT_STEPS, type Draft } from '@waveguide/forecasts';
import { distributionSchema } from '@waveguide/probability';
import { z } from 'zod';

const editSchema = z.object({
  distribution: distributionSchema,
  rationale: z.string(),
  sourceIds: z.array(z.string()),
});

const stepSchema = z.object({
  key: z.string(),
  before: editSchema.nullable(),
  after: editSchema.nullable(),
  gesture: z.string().nullable(),
});

const draftSchema = z.object({
  scenarioId: z.string(),
  parentNumber: z.number().int().positive(),
  edits: z.record(z.string(), editSchema),
  past: z.array(stepSchema).max(KEPT_STEPS),
  future: z.array(stepSchema).max(KEPT_STEPS),
}) satisfies z.ZodType<Draft>;

/** Where a scenario's draft is kept on this device. */
export const draftKey = (scenarioId: string) => `waveguide.draft.${scenarioId}`;

/** A draft as kept text. */
export const writeDraft = (draft: Draft): string => JSON.stringify(draft);

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
