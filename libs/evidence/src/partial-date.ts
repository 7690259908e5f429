import { parsePartialDate } from '@waveguide/quantity';

export { comparePartialDates, decimalYear } from '@waveguide/quantity';

/** A date as precise as its source showed it: a year ("2026"), a month ("2026-06") or a day ("2026-06-15"). */
export type PartialDate = string;

/** The form in which dates are stored; the longer forms that people type are for `parsePartialDate` to read. */
const ISO = /^\d{4}(-\d{2}){0,2}$/;

/** True for a calendar year, month or day in ISO 8601 form. */
export function isPartialDate(text: string): text is PartialDate {
  return ISO.test(text) && parsePartialDate(text).ok;
}

/** The calendar year of a partial date. */
export function yearOfDate(date: PartialDate): number {
  return Number(date.slice(0, 4));
}
