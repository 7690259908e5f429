import { z } from 'zod';
import type { Missing } from './maybe';
import { isUnitId } from './unit';
import type { UnitId } from './unit-table';

/** A unit of the closed list. */
export const unitSchema = z.custom<UnitId>(
  (value) => typeof value === 'string' && isUnitId(value),
  'is no unit that the product knows',
);

/** The reason for an absence, with a sentence that a reader can read. */
export const missingSchema = z.object({
  kind: z.literal('missing'),
  reason: z.enum(['not-reported', 'not-applicable', 'unknown', 'withheld', 'undefined']),
  detail: z.string().min(1),
}) satisfies z.ZodType<Missing>;

/** A value, or the reason why there is none. */
export function maybeSchema<Value extends z.ZodType>(value: Value) {
  return z.discriminatedUnion('kind', [z.object({ kind: z.literal('present'), value }), missingSchema]);
}
