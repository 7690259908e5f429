import { z } from 'zod';
import { isPartialDate } from '../partial-date';

/** The id of a record or a source, as it stands in addresses. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*$/, 'An id has lower-case letters, digits, dots and hyphens.');

/** A text that says something. */
export const textSchema = z.string().trim().min(1);

/** A text if the source gives one, else null. */
export const optionalTextSchema = textSchema.nullable();

/** A calendar year that a figure, a phase or an event can be about. */
export const yearSchema = z.int().min(1990).max(2100);

/** A date as precise as its source showed it. */
export const partialDateSchema = z.string().refine(isPartialDate, 'A date is YYYY, YYYY-MM or YYYY-MM-DD.');

/** The ids of several sources, each once. */
export const sourceIdsSchema = z
  .array(idSchema)
  .refine((ids) => new Set(ids).size === ids.length, 'A source is named twice.');

/** Several texts, in their order. */
export const textsSchema = z.array(textSchema);
