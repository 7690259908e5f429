import type { DeepReadonly } from '@waveguide/quantity';
import { unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { CLAIM_KINDS, STANCES } from '../claim';
import { idSchema, optionalTextSchema, textSchema } from './fields';
import { citedStatementSchema } from './source';

export const claimCheckSchema = citedStatementSchema.extend({ stance: z.enum(STANCES) });

export type ClaimCheck = DeepReadonly<z.output<typeof claimCheckSchema>>;

export const claimFigureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('range'), low: z.number().nullable(), high: z.number().nullable() }),
  z.object({
    kind: z.literal('change'),
    from: z.number(),
    to: z.number(),
    toQualifier: z.enum(['exactly', 'below', 'above']),
  }),
  z.object({ kind: z.literal('none'), detail: textSchema }),
]);

/** How much of a claim is a number. */
export type ClaimFigure = DeepReadonly<z.output<typeof claimFigureSchema>>;

export const claimSchema = z.object({
  id: idSchema,
  title: textSchema,
  kind: z.enum(CLAIM_KINDS),
  text: textSchema,
  figure: claimFigureSchema,
  unit: unitSchema,
  /** What it is compared with, or null if the claim compares nothing. */
  comparator: optionalTextSchema,
  /** Who made the claim, where the source names somebody else. */
  attributedTo: optionalTextSchema,
  sourceId: idSchema,
  locator: textSchema,
  checks: z.array(claimCheckSchema),
});

/** A quantified statement about a technology, with the checks made against it. */
export type Claim = DeepReadonly<z.output<typeof claimSchema>>;
