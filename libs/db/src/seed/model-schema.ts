import { METRICS } from '@waveguide/evidence';
import { z } from 'zod';
import {
  isSourced,
  isTriangle,
  notATriangle,
  notSourced,
  override,
  revisionFields,
  triangle,
  VALUE_BASES,
} from '../dataset-revisions/schema';
import * as f from './fields';

const assumption = z
  .strictObject({
    id: f.id,
    group: f.text,
    name: f.text,
    unit: f.unit,
    ...triangle,
    basis: z.enum(VALUE_BASES),
    rationale: f.text,
    sourceIds: f.sourceIds,
    note: f.optionalText,
    lower: f.optionalNumber,
    upper: f.optionalNumber,
    year: f.year.nullable(),
  })
  .refine(isTriangle, notATriangle)
  .refine(isSourced, notSourced);
export type AssumptionRow = z.infer<typeof assumption>;

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

/**
 * The base model in the dataset's newest revision; earlier ones stand in base-model-revisions.json. Its rules are there for
 * readers and are not stored.
 */
export const baseModelFile = z
  .object({
    /** What the newest revision says and correlates. */
    revision: z.strictObject(revisionFields),
    assumptions: f.rowsById(assumption),
    scenarios: f.rowsById(scenario),
    publishedSeries: f.rowsById(publishedSeries),
  })
  .superRefine(({ assumptions, scenarios, revision }, context) => {
    const ids = new Set(scenarios.map(({ id }) => id));
    const told = new Set(Object.keys(revision.messages));
    for (const id of new Set([...ids, ...told])) {
      if (ids.has(id) && told.has(id)) continue;
      const message = ids.has(id)
        ? 'The newest revision has no message for this scenario.'
        : 'There is no such scenario.';
      context.addIssue({ code: 'custom', path: ['revision', 'messages', id], message });
    }
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
