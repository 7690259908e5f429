import { required } from './required';

/** English month names; the first three letters are their short forms. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The English name of a month, 1 = January. @throws RangeError for a month outside 1 to 12 */
export function monthName(month: number): string {
  return required(MONTH_NAMES[month - 1], `Month ${month}`);
}

/** Days of a Gregorian month, 1 = January. @throws RangeError for a month outside 1 to 12 */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : required(DAYS[month - 1], `Month ${month}`);
}

/** Days of a Gregorian year. */
export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** Days of the year before the first of a month, 1 = January. */
export function daysBeforeMonth(year: number, month: number): number {
  let days = 0;
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return days;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
