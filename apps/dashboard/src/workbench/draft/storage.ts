import { changesAnything, type Draft } from '@waveguide/forecasts';
import { distribution1 } from '@waveguide/probability/stored';
import { readStoredShape, type ShapeReaders } from '@waveguide/quantity';
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
const draft1 = z.strictObject({
  scenarioId: z.string(),
  parentNumber: z.number().int().positive(),
  edits: z.record(z.string(), editSchema),
  correlations: correlationsSchema,
  past: z.array(stepSchema).max(500),
  future: z.array(stepSchema).max(500),
});
const of1 = (kept: z.output<typeof draft1>): Draft => kept;
const READERS: ShapeReaders<Draft> = { 1: (kept) => of1(draft1.parse(kept)) };

/** Where a scenario's draft is kept on this device. */
export const draftKey = (scenarioId: string) => `waveguide.draft.${scenarioId}`;

/** A draft as kept text; null for one that says nothing and has nothing to undo, which is not kept. */
export function writeDraft(draft: Draft): string | null {
  const empty = draft.past.length === 0 && draft.future.length === 0 && !changesAnything(draft);
  return empty ? null : JSON.stringify(draft);
}

/** A kept draft; null where the text is none or was kept by a newer version of the product. */
export function readDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const read = readStoredShape('This draft', JSON.parse(text), READERS);
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}
