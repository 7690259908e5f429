import { assumptionValueSchema } from '@waveguide/forecasts/schema';
import { unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';

/** What is wrong with one field of an input; `path` is the field's place, outermost first. */
export const fieldIssueSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
});

/** One driver that was changed since the draft and the newest revision parted; null if a side does not have it. */
export const driverConflictSchema = z.object({
  key: z.string(),
  name: z.string(),
  unit: unitSchema,
  /** As it was in the revision that the draft was made from. */
  base: assumptionValueSchema.nullable(),
  /** As the refused draft has it. */
  mine: assumptionValueSchema.nullable(),
  /** As it was published in the meantime. */
  theirs: assumptionValueSchema.nullable(),
  /** `both`: changed on both sides and differently, so a person must choose; `same`: changed alike on both. */
  changedBy: z.enum(['mine', 'theirs', 'both', 'same']),
});

const pairSchema = z.object({ keyA: z.string(), keyB: z.string(), rankCorrelation: z.number() });

/** A pair that both sides correlated differently; null if a side leaves it independent. */
export const correlationConflictSchema = z.object({
  keyA: z.string(),
  keyB: z.string(),
  base: z.number().nullable(),
  mine: z.number().nullable(),
  theirs: z.number().nullable(),
});

/**
 * Everything that can go wrong and be told to the person who asked. Sent as `error.data.problem` beside the code; every
 * message is a sentence that says what to do.
 */
export const problemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-found'), message: z.string(), what: z.string(), id: z.string() }),
  z.object({ kind: z.literal('invalid'), message: z.string(), issues: z.array(fieldIssueSchema) }),
  z.object({
    kind: z.literal('revision-conflict'),
    message: z.string(),
    scenarioId: z.string(),
    parentNumber: z.number().int(),
    headNumber: z.number().int(),
    headAuthor: z.string(),
    headMessage: z.string(),
    /** Whether no driver was changed differently on both sides, so that the draft can be put over the newest revision. */
    mergeable: z.boolean(),
    drivers: z.array(driverConflictSchema),
    /** Pairs whose rank correlation both sides changed differently; left out if there are none. */
    correlations: z.array(correlationConflictSchema).optional(),
    /** All rank correlations of both sides joined, where the draft stated its own and they can be joined. */
    mergedCorrelations: z.array(pairSchema).optional(),
  }),
  /** Publishing without a review is not open to this person on this installation. */
  z.object({ kind: z.literal('review-required'), message: z.string() }),
  /** What was decided about has changed since it was read. */
  z.object({ kind: z.literal('out-of-date'), message: z.string() }),
  z.object({
    kind: z.literal('correlations-invalid'),
    message: z.string(),
    /** The nearest possible correlations; null if the fault is another. */
    nearest: z.array(pairSchema).nullable(),
  }),
  z.object({ kind: z.literal('already-exists'), message: z.string() }),
  z.object({ kind: z.literal('sign-in-required'), message: z.string() }),
  z.object({ kind: z.literal('not-permitted'), message: z.string() }),
  z.object({ kind: z.literal('too-large'), message: z.string(), limitBytes: z.number().int() }),
  /** The incident of what is somebody's to mend, under which the log has the cause. */
  z.object({ kind: z.literal('timeout'), message: z.string(), incidentId: z.string().optional() }),
  z.object({ kind: z.literal('unavailable'), message: z.string(), incidentId: z.string().optional() }),
  z.object({ kind: z.literal('unexpected'), message: z.string(), incidentId: z.string() }),
]);

export type FieldIssue = z.infer<typeof fieldIssueSchema>;
export type DriverConflict = z.infer<typeof driverConflictSchema>;
export type Problem = z.infer<typeof problemSchema>;
export type ProblemKind = Problem['kind'];

export function notFound(what: string, id: string): Problem {
  return {
    kind: 'not-found',
    what,
    id,
    message: `There is no ${what} “${id}”. It may have been renamed, or the link is incomplete.`,
  };
}

export function invalid(path: readonly (string | number)[], message: string): Problem {
  return { kind: 'invalid', message, issues: [{ path: [...path], message }] };
}
