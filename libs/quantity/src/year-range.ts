import { plainCharacters } from './parse-number';
import type { ParseProblem } from './parse-problem';
import type { Result } from './result';
import { err, ok } from './result';
import { unit } from './unit';

/** Whole calendar years, both ends included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

const RANGE = /^(\d{4})(?:\s*(?:-|–|—|to|\.\.)\s*(\d{4}))?$/i;

/** Reads "2026 to 2036" (also with a dash) or one year, "2030"; both ends belong to the range. */
export function parseYearRange(text: string): Result<YearRange, ParseProblem> {
  const found = RANGE.exec(plainCharacters(text));
  if (found === null) {
    return err({ code: 'not-a-number', message: 'Type whole years with "to" between them, such as 2026 to 2036.' });
  }
  const from = Number(found[1]);
  const to = found[2] === undefined ? from : Number(found[2]);
  const { lower, upper } = unit('year');
  if (from > to) return err({ code: 'not-ascending', message: 'Type the earlier year first.' });
  if ((lower !== null && from < lower) || (upper !== null && to > upper)) {
    return err({ code: 'out-of-bounds', message: `Years lie between ${lower} and ${upper}.` });
  }
  return ok({ from, to });
}

/** "2026 to 2036", or "2030" for a single year. */
export function formatYearRange({ from, to }: YearRange): string {
  return from === to ? String(from) : `${from} to ${to}`;
}

/**
 * Every year of a range, ascending.
 * @throws RangeError unless both ends are whole and ordered
 */
export function yearsOf({ from, to }: YearRange): number[] {
  if (!Number.isInteger(from) || !Number.isInteger(to) || from > to) {
    throw new RangeError(`${from} to ${to} is no range of calendar years.`);
  }
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** True if a year lies in the range. */
export function containsYear({ from, to }: YearRange, year: number): boolean {
  return year >= from && year <= to;
}
