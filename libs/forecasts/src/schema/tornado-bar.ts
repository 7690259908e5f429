import type { DeepReadonly } from '@waveguide/quantity';
import { missingSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';

export const tornadoBarSchema = z.object({
  /** The assumption's key, or `total-ports` for the whole path of total ports. */
  key: z.string(),
  /** Output with this driver at its P10 and at its P90, all others at their P50; null if `missing` says why. */
  atP10: z.number().nullable(),
  atP90: z.number().nullable(),
  /** Output with every driver at its P50. */
  atP50: z.number().nullable(),
  /** |atP90 − atP10| in the output's unit; 0 if an end is missing. */
  swing: z.number(),
  /** The driver's own P10 and P90 in its unit; null for the path, which has one pair per year. */
  input: z.object({ p10: z.number(), p90: z.number() }).nullable(),
  missing: missingSchema.nullable(),
});
/** What one driver does to an output on its own. */
export type TornadoBar = DeepReadonly<z.output<typeof tornadoBarSchema>>;
