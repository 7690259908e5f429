import { z } from 'zod';

const number = z.number();
const end = z.number().nullable();

/**
 * Distributions in the shape in which they have been stored since the first release: a literal copy, which no change of today's types reaches.
 * Whether the numbers fit together is for `validateDistribution` to say. Frozen: a further field or kind is a further shape.
 */
export const distribution1 = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), value: number }),
  z.strictObject({ kind: z.literal('uniform'), low: number, high: number }),
  z.strictObject({ kind: z.literal('triangular'), low: number, mode: number, high: number }),
  z.strictObject({ kind: z.literal('pert'), low: number, mode: number, high: number }),
  z.strictObject({ kind: z.literal('normal'), mean: number, standardDeviation: number }),
  z.strictObject({ kind: z.literal('lognormal'), logMean: number, logStandardDeviation: number }),
  z.strictObject({ kind: z.literal('metalog'), p10: number, p50: number, p90: number, lower: end, upper: end }),
]);
export type Distribution1 = z.output<typeof distribution1>;
