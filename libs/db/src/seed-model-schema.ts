import { METRICS } from '@waveguide/evidence';
import { z } from 'zod';
import * as f from './seed-fields';

const BASES = ['sourced', 'sourced range, mode by analyst judgement', 'analyst judgement', 'derived'] as const;

/** The minimum, mode and maximum of a triangular distribution; three equal numbers are a fixed value. */
const triangle = { low: f.number, mode: f.number, high: f.number };
const isTriangle = (row: { readonly low: number; readonly mode: number; readonly high: number }) =>
  f.ordered(row.low, row.mode, row.high);
const notATriangle = { path: ['mode'], message: 'low, mode and high must not fall.' };

const assumption = z
  .strictObject({
    id: f.id,
    group: f.text,
    name: f.text,
    unit: f.unit,
    ...triangle,
    basis: z.enum(BASES),
    rationale: f.text,
    sourceIds: f.sourceIds,
    note: f.optionalText,
    lower: f.optionalNumber,
    upper: f.optionalNumber,
    year: f.year.nullable(),
  })
  .refine(isTriangle, notATriangle)
  .refine((row) => row.sourceIds.length > 0 || row.basis === 'analyst judgement', {
    path: ['sourceIds'],
    message: 'A value without a source has to say that it is analyst judgement.',
  });
export type AssumptionRow = z.infer<typeof assumption>;

const override = z
  .strictObject({ key: f.id, ...triangle, basis: z.enum(BASES), rationale: f.text })
  .refine(isTriangle, notATriangle);

const scenario = z.strictObject({
  id: f.id,
  name: f.text,
  description: f.text,
  parentId: f.id.nullable(),
  overrides: z.array(override),
});
export type ScenarioRow = z.infer<typeof scenario>;

const publishedSeries = z.strictObject({
  id: f.id,
  name: f.text,
  metric: z.enum(METRICS),
  unit: f.unit,
  points: z.array(z.strictObject({ year: f.year, value: f.number })).min(1),
  derivation: f.text,
  sourceId: f.id,
});
export type PublishedSeriesRow = z.infer<typeof publishedSeries>;

/** The base model. Its expected tables and rules are there for tests and readers and are not stored. */
export const baseModelFile = z
  .object({
    assumptions: f.rowsById(assumption),
    scenarios: f.rowsById(scenario),
    publishedSeries: f.rowsById(publishedSeries),
  })
  .superRefine(({ assumptions, scenarios }, context) => {
    const keys = new Set(assumptions.map(({ id }) => id));
    scenarios.forEach((row, index) =>
      row.overrides.forEach(({ key }, position) => {
        if (keys.has(key)) return;
        const path = ['scenarios', index, 'overrides', position, 'key'];
        context.addIssue({ code: 'custom', path, message: 'There is no such assumption.' });
      }),
    );
    const earlier = new Set<string>();
    scenarios.forEach((row, index) => {
      if (row.parentId !== null && !earlier.has(row.parentId)) {
        const path = ['scenarios', index, 'parentId'];
        context.addIssue({ code: 'custom', path, message: 'A parent stands before its children.' });
      }
      earlier.add(row.id);
    });
  });
export type BaseModelSeed = z.infer<typeof baseModelFile>;
