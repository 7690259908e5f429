const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * A calendar date as decimal years, at the middle of what it names: "2026" is 2026.5, "2026-07" the middle of July, "2026-07-01" noon
 * of that day.
 * @throws RangeError for anything but an ISO year, month or day
 */
export function decimalYear(isoDate: string): number {
  const parts = DATE.exec(isoDate);
  if (parts === null) throw new RangeError(`“${isoDate}” is no ISO year, month or day.`);
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  const day = parts[3] === undefined ? null : Number(parts[3]);
  if (month === null) return year + 0.5;
  if (month < 1 || month > 12) throw new RangeError(`“${isoDate}” has no such month.`);
  const days = isLeap(year) ? 366 : 365;
  const leapDay = isLeap(year) ? 1 : 0;
  const starts = DAYS_BEFORE[month - 1] + (month > 2 ? leapDay : 0);
  const ends = month === 12 ? days : DAYS_BEFORE[month] + (month > 1 ? leapDay : 0);
  if (day !== null && (day < 1 || day > ends - starts)) throw new RangeError(`“${isoDate}” has no such day.`);
  return year + (day === null ? (starts + ends) / 2 : starts + day - 0.5) / days;
}

/**
 * Where an instant stands on an axis of annual totals: the year's tick is its middle, so 1 January lies half a year before the tick.
 */
export function positionOnYearAxis(instant: number): number {
  return instant - 0.5;
}
