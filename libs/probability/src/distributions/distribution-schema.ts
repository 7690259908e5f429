import { z } from 'zod';
import type { Distribution } from './distribution';

/** zod's `number` refuses NaN and both infinities, so every quantity that enters or leaves is finite. */
const finite = z.number();

/** The shape of a distribution as JSON. Whether its numbers fit together is for `validateDistribution` to say. */
export const distributionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), value: finite }),
  z.strictObject({ kind: z.literal('uniform'), low: finite, high: finite }),
  z.strictObject({ kind: z.literal('triangular'), low: finite, mode: finite, high: finite }),
  z.strictObject({ kind: z.literal('pert'), low: finite, mode: finite, high: finite }),
  z.strictObject({ kind: z.literal('normal'), mean: finite, standardDeviation: finite }),
  z.strictObject({ kind: z.literal('lognormal'), logMean: finite, logStandardDeviation: finite }),
  z.strictObject({
    kind: z.literal('metalog'),
    p10: finite,
    p50: finite,
    p90: finite,
    lower: finite.nullable(),
    upper: finite.nullable(),
  }),
]) satisfies z.ZodType<Distribution>;
