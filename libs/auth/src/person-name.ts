import { textProblem } from '@waveguide/quantity';
import { z } from 'zod';

/** Longest name of a person, in characters. */
export const LONGEST_NAME = 80;

/** A person's name as somebody typed it: one line of at most 80 characters, or empty. It stands beside what the person publishes. */
export const personNameSchema = z
  .string()
  .trim()
  .max(LONGEST_NAME, `Keep the name under ${LONGEST_NAME} characters.`)
  .superRefine((name, context) => {
    const problem = textProblem(name, 'one');
    if (problem !== null) context.addIssue({ code: 'custom', message: `The name ${problem}.` });
  });

/** A person's name that must not be empty. */
export const givenNameSchema = personNameSchema.min(1, 'Write the name that shall stand beside what you publish.');
