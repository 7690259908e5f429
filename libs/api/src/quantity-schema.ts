import { isUnitId, type Missing, type UnitId } from '@waveguide/quantity';
import { z } from 'zod';

export const unitSchema = z.custom<UnitId>(
  (value) => typeof value === 'string' && isUnitId(value),
  'is no unit that the product knows',
);

export const missingSchema = z.object({
  kind: z.literal('missing'),
  reason: z.enum(['not-reported', 'not-applicable', 'unknown', 'withheld', 'undefined']),
  detail: z.string().min(1),
}) satisfies z.ZodType<Missing>;

/** A value, or the reason why there is none. */
export function maybeSchema<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('kind', [z.object({ kind: z.literal('present'), value }), missingSchema]);
}

/** The middle and the eighty-per-cent range of an uncertain number. */
export const rangeSchema = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });
export type Range = z.infer<typeof rangeSchema>;
