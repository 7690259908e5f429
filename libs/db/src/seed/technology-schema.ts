import { ORDINAL_KEYS } from '@waveguide/technologies';
import {
  challengeSchema,
  comparisonMatrixSchema,
  integrationMethodSchema,
  laserApproachSchema,
  matrixRowSchema,
  ordinalScaleSchema,
  picPlatformSchema,
  technologyAttributeSchema,
  technologySchema,
} from '@waveguide/technologies/schema';
import { z } from 'zod';
import * as f from './fields';

const attribute = technologyAttributeSchema
  .extend({ value: f.optionalNumber, missingNote: f.optionalText })
  .strict()
  .refine((row) => f.ordered(row.low, row.value, row.high), {
    path: ['value'],
    message: 'low, value and high must not fall.',
  })
  .refine((row) => (row.value === null) === (row.missingNote !== null), {
    path: ['missingNote'],
    message: 'Either a value or the reason for its absence.',
  })
  .refine((row) => row.qualifier === null || (row.value === null) === (row.qualifier === 'qualitative'), {
    path: ['qualifier'],
    message: 'A qualitative attribute has no value, any other has one.',
  })
  .refine((row) => row.qualifier !== 'range' || (row.low !== null && row.high !== null), {
    path: ['low'],
    message: 'A range has two ends.',
  });
export type AttributeRow = z.infer<typeof attribute>;

const technology = technologySchema
  .extend({
    ordinals: technologySchema.shape.ordinals.refine(
      (scores) => [0, ORDINAL_KEYS.length].includes(Object.keys(scores).length),
      'A score on every scale, or none.',
    ),
    attributes: z.array(attribute),
  })
  .strict();

const evidence = z.array(f.citedStatement);
const picPlatform = picPlatformSchema.extend({ evidence }).strict();
const integrationMethod = integrationMethodSchema.extend({ evidence }).strict();
const laserApproach = laserApproachSchema.extend({ evidence }).strict();

const matrix = comparisonMatrixSchema.extend({ rows: z.array(matrixRowSchema.strict()) }).strict();

export const technologiesFile = z
  .strictObject({
    comparativeMatrix: matrix,
    ordinalScales: z.record(z.enum(ORDINAL_KEYS), ordinalScaleSchema.omit({ key: true }).strict()),
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

const challenge = challengeSchema
  .omit({ indicatorIds: true })
  .extend({ indicators: z.array(f.id), evidence })
  .strict();
export const challengesFile = f.rowsById(challenge);
export type ChallengeRow = z.infer<typeof challenge>;
