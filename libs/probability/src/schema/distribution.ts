import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

/** zod's `number` refuses NaN and both infinities, so every quantity that enters or leaves is finite. */
const finite = z.number();

const fixedSchema = z.strictObject({ kind: z.literal('fixed'), value: finite });
/** A known value, without uncertainty. */
export type FixedDistribution = DeepReadonly<z.output<typeof fixedSchema>>;

const uniformSchema = z.strictObject({ kind: z.literal('uniform'), low: finite, high: finite });
/** Every value between `low` and `high` equally likely. */
export type UniformDistribution = DeepReadonly<z.output<typeof uniformSchema>>;

const triangularSchema = z.strictObject({ kind: z.literal('triangular'), low: finite, mode: finite, high: finite });
/** Triangular on minimum `low`, most likely `mode` and maximum `high`; these are not P10, P50 and P90. */
export type TriangularDistribution = DeepReadonly<z.output<typeof triangularSchema>>;

const pertSchema = z.strictObject({ kind: z.literal('pert'), low: finite, mode: finite, high: finite });
/** PERT: a beta on [low, high] with mean (low + 4·mode + high)/6 (Malcolm et al. 1959, Operations Research 7(5)). */
export type PertDistribution = DeepReadonly<z.output<typeof pertSchema>>;

const normalSchema = z.strictObject({ kind: z.literal('normal'), mean: finite, standardDeviation: finite });
export type NormalDistribution = DeepReadonly<z.output<typeof normalSchema>>;

const lognormalSchema = z.strictObject({
  kind: z.literal('lognormal'),
  logMean: finite,
  logStandardDeviation: finite,
});
/** ln(x) is normal with mean `logMean` and standard deviation `logStandardDeviation`; the median is exp(logMean). */
export type LognormalDistribution = DeepReadonly<z.output<typeof lognormalSchema>>;

const metalogSchema = z.strictObject({
  kind: z.literal('metalog'),
  p10: finite,
  p50: finite,
  p90: finite,
  lower: finite.nullable(),
  upper: finite.nullable(),
});
/** Three-term metalog through P10, P50 and P90, with bounds if there are any (Keelin 2016, Decision Analysis 13(4)). */
export type MetalogDistribution = DeepReadonly<z.output<typeof metalogSchema>>;

/** The shape of a distribution as JSON. Whether its numbers fit together is for `validateDistribution` to say. */
export const distributionSchema = z.discriminatedUnion('kind', [
  fixedSchema,
  uniformSchema,
  triangularSchema,
  pertSchema,
  normalSchema,
  lognormalSchema,
  metalogSchema,
]);
/** What is believed about one number. Plain JSON, so that it is stored, sent and hashed as it stands. */
export type Distribution =
  | FixedDistribution
  | UniformDistribution
  | TriangularDistribution
  | PertDistribution
  | NormalDistribution
  | LognormalDistribution
  | MetalogDistribution;
