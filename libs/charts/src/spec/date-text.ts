import type { PartialDate } from '@waveguide/evidence';
import { formatPartialDate } from '@waveguide/quantity';

const MONTH_LENGTH = 7;
const DAY_LENGTH = 10;

/** A date to the month: "Jun 2026", or "2026" if no month is known. */
export function monthText(date: PartialDate): string {
  return formatPartialDate(date.slice(0, MONTH_LENGTH));
}

/** A date as precise as it is known: "15 Jun 2026", "Jun 2026", "2026". Takes ISO instants too. */
export function dateText(date: PartialDate): string {
  return formatPartialDate(date.slice(0, DAY_LENGTH));
}
