import { baseMarketModel, correlatableKeys, validateCorrelations } from '@waveguide/forecasts';
import { z } from 'zod';
import * as f from '../seed/fields';

export const VALUE_BASES = [
  'sourced',
  'sourced range, mode by analyst judgement',
  'analyst judgement',
  'derived',
] as const;

/** The minimum, mode and maximum of a triangular distribution; three equal numbers are a fixed value. */
export const triangle = { low: f.number, mode: f.number, high: f.number };
export const isTriangle = (row: { readonly low: number; readonly mode: number; readonly high: number }) =>
  f.ordered(row.low, row.mode, row.high);
export const notATriangle = { path: ['mode'], message: 'low, mode and high must not fall.' };

/** A value without a source has to say so. */
export const isSourced = (row: { readonly sourceIds: readonly string[]; readonly basis: string }) =>
  row.sourceIds.length > 0 || row.basis === 'analyst judgement';
export const notSourced = {
  path: ['sourceIds'],
  message: 'A value without a source has to say that it is analyst judgement.',
};

export const override = z
  .strictObject({
    key: f.id,
    ...triangle,
    basis: z.enum(VALUE_BASES),
    rationale: f.text,
    sourceIds: f.sourceIds.optional(),
  })
  .refine(isTriangle, notATriangle);
export type OverrideRow = z.infer<typeof override>;

const correlation = z.strictObject({
  keyA: f.id,
  keyB: f.id,
  /** Spearman's rank correlation, from -1 to 1. */
  rankCorrelation: z.number(),
  /** Why the two belong together. */
  rationale: f.text,
});

/** As long as a person's message may be. */
const MOST_LETTERS = 500;

/** What a revision of the dataset says and correlates; its values stand beside it. */
export const revisionFields = {
  /** Why the revision was made, for the history of each scenario that has it. */
  messages: z.record(f.id, f.text.max(MOST_LETTERS)),
  /** Of every scenario in the revision; independent draws if none is stated. */
  correlations: z.array(correlation).superRefine((pairs, context) => {
    const valid = validateCorrelations(pairs, correlatableKeys(baseMarketModel));
    if (valid.ok) return;
    const { index, message } = valid.error;
    context.addIssue({ code: 'custom', path: index === null ? [] : [index], message });
  }),
};

const value = z
  .strictObject({
    key: f.id,
    ...triangle,
    basis: z.enum(VALUE_BASES),
    rationale: f.text,
    sourceIds: f.sourceIds,
  })
  .refine(isTriangle, notATriangle)
  .refine(isSourced, notSourced);
export type ValueRow = z.infer<typeof value>;

const revision = z.strictObject({
  ...revisionFields,
  /** Every value of the scenario without parent. */
  values: z.array(value).min(1),
  /** What each other scenario of the revision sets otherwise. */
  overrides: z.record(f.id, z.array(override)),
});
export type RevisionRow = z.infer<typeof revision>;

/** The revisions that the dataset had before that of base-model.json, oldest first, as they were published. They never change. */
export const baseModelRevisionsFile = z.strictObject({ note: f.text, revisions: z.array(revision) });
