import { ATTRIBUTE_BASES, CHALLENGE_CATEGORIES, NETWORKS, ORDINAL_KEYS, TECHNOLOGY_IDS } from '@waveguide/technologies';
import { z } from 'zod';
import * as f from './seed-fields';

const technologyId = z.enum(TECHNOLOGY_IDS);

const attribute = z
  .strictObject({
    key: f.text,
    label: f.text,
    unit: f.unit,
    value: f.optionalNumber,
    low: f.optionalNumber,
    high: f.optionalNumber,
    basis: z.enum(ATTRIBUTE_BASES),
    missingNote: f.optionalText,
    note: f.optionalText,
    sourceIds: f.sourceIds.min(1),
  })
  .refine((row) => f.ordered(row.low, row.value, row.high), {
    path: ['value'],
    message: 'low, value and high must not fall.',
  })
  .refine((row) => (row.value === null) === (row.missingNote !== null), {
    path: ['missingNote'],
    message: 'Either a value or the reason for its absence.',
  });
export type AttributeRow = z.infer<typeof attribute>;

const technology = z.strictObject({
  id: technologyId,
  name: f.text,
  short: f.text,
  definition: f.text,
  reportLocator: f.optionalText,
  targetNetworks: z.array(z.enum(NETWORKS)),
  ordinals: z.record(z.enum(ORDINAL_KEYS), f.score),
  attributes: z.array(attribute),
  sourceIds: f.sourceIds,
});

const cited = { sourceId: f.id, evidence: z.array(f.citedStatement) };

const picPlatform = z.strictObject({
  id: f.id,
  name: f.text,
  reportLocator: f.optionalText,
  light: f.text,
  cmosCompatible: z.boolean(),
  strengths: f.texts,
  weaknesses: f.texts,
  roleInCpo: f.text,
  ...cited,
});

const integrationMethod = z.strictObject({
  id: f.id,
  name: f.text,
  reportLocator: f.text,
  description: f.text,
  performance: f.score,
  complexity: f.score,
  thermalDifficulty: f.score,
  costLevel: f.score,
  advantages: f.texts,
  drawbacks: f.texts,
  ...cited,
});

const laserApproach = z.strictObject({
  id: f.id,
  name: f.text,
  reportLocator: f.text,
  advantages: f.texts,
  drawbacks: f.texts,
  users: f.texts,
  ...cited,
});

const matrix = z.strictObject({
  sourceId: f.id,
  locator: f.text,
  columns: z.array(technologyId),
  rows: z.array(z.strictObject({ key: f.text, feature: f.text, cells: z.partialRecord(technologyId, f.text) })),
});

export const technologiesFile = z
  .strictObject({
    comparativeMatrix: matrix,
    ordinalScales: z.record(z.enum(ORDINAL_KEYS), z.strictObject({ label: f.text, basis: f.text })),
    technologies: f.rowsById(technology),
    commonAttributes: z.array(attribute),
    picPlatforms: f.rowsById(picPlatform),
    integrationMethods: f.rowsById(integrationMethod),
    laserApproaches: f.rowsById(laserApproach),
  })
  .superRefine(({ comparativeMatrix: { columns, rows } }, context) => {
    rows.forEach((row, index) => {
      const lacking = columns.filter((column) => row.cells[column] === undefined);
      if (lacking.length === 0) return;
      const path = ['comparativeMatrix', 'rows', index, 'cells'];
      context.addIssue({ code: 'custom', path, message: `There is no cell for ${lacking.join(', ')}.` });
    });
  });
export type TechnologiesSeed = z.infer<typeof technologiesFile>;

const challenge = z.strictObject({
  id: f.id,
  title: f.text,
  category: z.enum(CHALLENGE_CATEGORIES),
  severity: f.score,
  reportRank: f.text,
  description: f.text,
  mitigations: f.texts,
  affects: z.array(technologyId),
  indicators: z.array(f.id),
  sourceId: f.id,
  locator: f.text,
  evidence: z.array(f.citedStatement),
});
export const challengesFile = f.rowsById(challenge);
export type ChallengeRow = z.infer<typeof challenge>;
