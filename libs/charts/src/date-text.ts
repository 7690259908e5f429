import type { PartialDate } from '@waveguide/evidence';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date to the month: "Jun 2026", or "2026" where no month is known. */
export function monthText(date: PartialDate): string {
  const [year, month] = date.split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1]} ${year}`;
}

/** A date as precise as it is known: "15 Jun 2026", "Jun 2026", "2026". Takes ISO instants too. */
export function dateText(date: PartialDate): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  if (day === undefined) return monthText(date);
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
