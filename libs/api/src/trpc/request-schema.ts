import { textProblem, type TextLines } from '@waveguide/quantity';
import { z } from 'zod';

/** Ids are short lower-case slugs everywhere; anything else is refused before it reaches the database. */
export const idSchema = z
  .string()
  .min(1, 'must not be empty')
  .max(120, 'is longer than any id')
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'is not an id: letters, digits, dots, dashes and underscores only');

export const scenarioIdSchema = idSchema;

/** A check of texts: what neither the database nor a file can hold is refused in words (see `textProblem`). */
export const storable = (lines: TextLines) =>
  z.superRefine<string>((text, context) => {
    const problem = textProblem(text, lines);
    if (problem !== null) context.addIssue({ code: 'custom', message: problem });
  });

/** Text kept to the letter, of at most so many characters: for forms that save while people write, and for what programs send. */
export const writtenTextSchema = (most: number, lines: TextLines = 'many') =>
  z
    .string()
    .max(most, `keep it under ${(most + 1).toLocaleString('en')} characters`)
    .check(storable(lines));

/** Prose that somebody typed, without white space around it. */
export const typedTextSchema = z.string().trim().check(storable('many'));

/** A name or a label that somebody typed: one line, without white space around it. */
export const typedNameSchema = z.string().trim().check(storable('one'));

/** A revision's number within its scenario, from 1. */
export const revisionNumberSchema = z
  .number('must be a whole number')
  .int('must be a whole number')
  .min(1, 'must be at least 1')
  .max(1_000_000, 'is larger than any revision number');

/** A calendar year. Which years a scenario covers is checked against its model. */
export const yearSchema = z
  .number('must be a year, such as 2030')
  .int('must be a whole year, such as 2030')
  .min(1990, 'must be 1990 or later')
  .max(2100, 'must be 2100 or earlier');

/** A scenario at one of its revisions; without a number, at its newest. */
export const scenarioAtSchema = z.strictObject({
  scenarioId: scenarioIdSchema,
  revision: revisionNumberSchema.optional(),
});

/** For procedures that take nothing. */
export const nothingSchema = z.void();
