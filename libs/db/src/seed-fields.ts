import { isPartialDate } from '@waveguide/evidence';
import { UNIT_IDS } from '@waveguide/quantity';
import { z } from 'zod';

/** Fields that many seed files share. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/, 'An id has lower-case letters, digits, dots and hyphens.');
export const text = z.string().trim().min(1);
export const texts = z.array(text);
export const optionalText = text.nullable();
export const number = z.number();
export const optionalNumber = number.nullable();
export const score = z.int().min(1).max(5);
export const unit = z.enum(UNIT_IDS);
export const year = z.int().min(1990).max(2100);
export const partialDate = z.string().refine(isPartialDate, 'A date is YYYY, YYYY-MM or YYYY-MM-DD.');
export const sourceIds = z.array(id).refine((ids) => new Set(ids).size === ids.length, 'A source is named twice.');
export const citedStatement = z.strictObject({ text, sourceId: id });

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
  return stated.every((value, index) => index === 0 || stated[index - 1] <= value);
}
