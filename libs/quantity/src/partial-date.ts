import { daysBeforeMonth, daysInMonth, daysInYear, MONTH_NAMES, monthName } from './gregorian';
import { plainCharacters } from './parse-number';
import type { ParseProblem } from './parse-problem';
import type { Result } from './result';
import { err, ok } from './result';

/** A date as exactly as it is known: a year, a month of a year, or a day. Months count from 1. */
export type PartialDate =
  | { readonly precision: 'year'; readonly year: number }
  | { readonly precision: 'month'; readonly year: number; readonly month: number }
  | { readonly precision: 'day'; readonly year: number; readonly month: number; readonly day: number };

/** The time a partial date covers, in decimal years: from its first moment to the first moment after it. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const WRITTEN = /^(?:(\d{1,2}) )?([a-z]{3,9})\.? (\d{4})$/i;

/**
 * Reads an ISO partial date, "2026", "2026-06" or "2026-06-15", or the way it is shown, "Jun 2026" or "15 Jun 2026". Forms that depend on a
 * country's habit, such as 6/7/2026, are refused.
 */
export function parsePartialDate(text: string): Result<PartialDate, ParseProblem> {
  const plain = plainCharacters(text);
  const iso = ISO.exec(plain);
  if (iso !== null) return checked(Number(iso[1]), numberOrNull(iso[2]), numberOrNull(iso[3]));
  const [, day, typed, year] = WRITTEN.exec(plain) ?? [];
  if (typed !== undefined) {
    const month = MONTH_NAMES.findIndex((name) => isMonth(typed, name)) + 1;
    if (month > 0) return checked(Number(year), month, numberOrNull(day));
  }
  return notADate(plain === '' ? 'Type a date' : `"${plain}" is no date here; type it`);
}

function isMonth(typed: string, name: string): boolean {
  return name.toLowerCase().startsWith(typed.toLowerCase());
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function checked(year: number, month: number | null, day: number | null): Result<PartialDate, ParseProblem> {
  if (month === null) return ok({ precision: 'year', year });
  if (month < 1 || month > 12) return notADate(`There is no month ${month}; type the date`);
  if (day === null) return ok({ precision: 'month', year, month });
  if (day < 1 || day > daysInMonth(year, month)) {
    return notADate(`${monthName(month)} ${year} has no day ${day}; type the date`);
  }
  return ok({ precision: 'day', year, month, day });
}

function notADate(start: string): Result<never, ParseProblem> {
  return err({ code: 'not-a-date', message: `${start} as 2026, 2026-06 or 2026-06-15.` });
}

/** Takes a date of stored data, which was checked when it came in. @throws RangeError when it is none after all. */
function known(date: PartialDate | string): PartialDate {
  if (typeof date !== 'string') return date;
  const parsed = parsePartialDate(date);
  if (!parsed.ok) throw new RangeError(parsed.error.message);
  return parsed.value;
}

/** The date in ISO form, "2026-06": how it is stored and sorted. */
export function isoPartialDate(date: PartialDate): string {
  const year = String(date.year).padStart(4, '0');
  if (date.precision === 'year') return year;
  const month = `${year}-${String(date.month).padStart(2, '0')}`;
  return date.precision === 'month' ? month : `${month}-${String(date.day).padStart(2, '0')}`;
}

/**
 * The first day that a date can mean, ISO: 2026-06-01 for "2026-06".
 * @throws RangeError for a text that is no partial date
 */
export function firstDayOf(date: PartialDate | string): string {
  const of = known(date);
  const month = of.precision === 'year' ? 1 : of.month;
  return isoPartialDate({ precision: 'day', year: of.year, month, day: of.precision === 'day' ? of.day : 1 });
}

/**
 * The last day that a date can mean, ISO: 2026-12-31 for "2026", 2028-02-29 for "2028-02".
 * @throws RangeError for a text that is no partial date
 */
export function lastDayOf(date: PartialDate | string): string {
  const of = known(date);
  const month = of.precision === 'year' ? 12 : of.month;
  const day = of.precision === 'day' ? of.day : daysInMonth(of.year, month);
  return isoPartialDate({ precision: 'day', year: of.year, month, day });
}

/**
 * The date as a reader sees it: "2026", "Jun 2026", "15 Jun 2026".
 * @throws RangeError for a text that is no partial date
 */
export function formatPartialDate(date: PartialDate | string): string {
  const of = known(date);
  if (of.precision === 'year') return String(of.year);
  const month = `${monthName(of.month).slice(0, 3)} ${of.year}`;
  return of.precision === 'month' ? month : `${of.day} ${month}`;
}

/** A moment as lists show it, to the minute, in UTC so that server and browser write the same: "15 Jun 2026, 08:30 UTC". */
export function formatMoment(moment: Date): string {
  const iso = moment.toISOString();
  return `${formatDay(moment)}, ${iso.slice(11, 16)} UTC`;
}

/** The day of a moment in UTC: "15 Jun 2026". */
export function formatDay(moment: Date): string {
  return formatPartialDate(moment.toISOString().slice(0, 10));
}

/**
 * From where to where a date reaches on an axis of decimal years: 2026 is 2026 to 2027, its June a twelfth or so within.
 * @throws RangeError for a text that is no partial date
 */
export function dateSpan(date: PartialDate | string): DateSpan {
  const of = known(date);
  if (of.precision === 'year') return { start: of.year, end: of.year + 1 };
  const first = daysBeforeMonth(of.year, of.month) + (of.precision === 'day' ? of.day - 1 : 0);
  const days = of.precision === 'day' ? 1 : daysInMonth(of.year, of.month);
  const length = daysInYear(of.year);
  return { start: of.year + first / length, end: of.year + (first + days) / length };
}

/**
 * Where a date stands on an axis of decimal years: the middle of the time it covers, 2026.5 for "2026".
 * @throws RangeError for a text that is no partial date
 */
export function decimalYear(date: PartialDate | string): number {
  const { start, end } = dateSpan(date);
  return (start + end) / 2;
}

/**
 * Orders partial dates by their first moment; of two that begin together the coarser comes first, so "2026" stands before "2026-01".
 * For `sort`: negative, 0 or positive.
 * @throws RangeError for a text that is no partial date
 */
export function comparePartialDates(a: PartialDate | string, b: PartialDate | string): number {
  const spanA = dateSpan(a);
  const spanB = dateSpan(b);
  return spanA.start - spanB.start || spanB.end - spanA.end;
}
