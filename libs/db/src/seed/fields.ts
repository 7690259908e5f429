import {
  citedStatementSchema,
  idSchema,
  optionalTextSchema,
  partialDateSchema,
  sourceIdsSchema,
  textSchema,
  textsSchema,
  yearSchema,
} from '@waveguide/evidence/schema';
import { UNIT_IDS } from '@waveguide/quantity';
import { scoreSchema } from '@waveguide/technologies/schema';
import { z } from 'zod';

/** Fields that many seed files share. */
export const id = idSchema;
export const text = textSchema;
export const texts = textsSchema;
export const optionalText = optionalTextSchema;
export const number = z.number();
export const optionalNumber = number.nullable();
export const score = scoreSchema;
export const unit = z.enum(UNIT_IDS);
export const year = yearSchema;
export const partialDate = partialDateSchema;
export const sourceIds = sourceIdsSchema;
export const citedStatement = citedStatementSchema.strict();

/** Rows in which no id occurs twice. */
export function rowsById<T extends { readonly id: string }>(row: z.ZodType<T>): z.ZodType<T[]> {
  return z.array(row).superRefine((rows, context) => {
    const seen = new Set<string>();
    rows.forEach((entry, index) => {
      if (seen.has(entry.id)) {
        context.addIssue({ code: 'custom', path: [index, 'id'], message: 'This id occurs twice.' });
      }
      seen.add(entry.id);
    });
  });
}

/** Tells whether low, value and high, as far as they are stated, do not fall. */
export function ordered(...values: readonly (number | null)[]): boolean {
  const stated = values.filter((value) => value !== null);
  return stated.every((value, index) => {
    const before = stated[index - 1];
    return before === undefined || before <= value;
  });
}
