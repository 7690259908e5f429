/** A date as precise as its source showed it: a year ("2026"), a month ("2026-06") or a day ("2026-06-15"). */
export type PartialDate = string;

const PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const MONTHS = 12;
const DAYS = 31;

/** True for a calendar year, month or day in ISO 8601 form. */
export function isPartialDate(text: string): text is PartialDate {
  return PATTERN.test(text);
}

/** The calendar year of a partial date. */
export function yearOfDate(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/**
 * Where a partial date stands on a time axis, in decimal years: the middle of what it names, so that "2026" is 2026.5 and
 * "2026-06" the middle of June. Months count as twelfths and days as parts of a 31-day month: good to two days.
 */
export function decimalYear(date: PartialDate): number {
  const [year, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  const start = year + (month - 1) / MONTHS;
  return day === undefined ? start + 0.5 / MONTHS : start + (day - 0.5) / (DAYS * MONTHS);
}

/** Orders partial dates by the middle of what they name, for sorting. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return decimalYear(a) - decimalYear(b);
}
