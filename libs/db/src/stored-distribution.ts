import { validateDistribution, type Distribution } from '@waveguide/probability';
import { z } from 'zod';

const finite = z.number();
const bound = z.number().nullable();

const schema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), value: finite }),
  z.strictObject({ kind: z.literal('uniform'), low: finite, high: finite }),
  z.strictObject({ kind: z.literal('triangular'), low: finite, mode: finite, high: finite }),
  z.strictObject({ kind: z.literal('pert'), low: finite, mode: finite, high: finite }),
  z.strictObject({ kind: z.literal('normal'), mean: finite, standardDeviation: finite }),
  z.strictObject({ kind: z.literal('lognormal'), logMean: finite, logStandardDeviation: finite }),
  z.strictObject({ kind: z.literal('metalog'), p10: finite, p50: finite, p90: finite, lower: bound, upper: bound }),
]);

/**
 * A distribution out of stored JSON.
 * @throws RangeError where it is none: what is stored was validated before, so this is a fault and no input
 */
export function parseDistribution(json: unknown): Distribution {
  const distribution = schema.parse(json);
  const valid = validateDistribution(distribution);
  if (!valid.ok) throw new RangeError(`A stored distribution is invalid: ${valid.error.message}`);
  return valid.value;
}
