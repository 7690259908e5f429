import { firstDayOf, lastDayOf } from '@waveguide/quantity';
import type { PartialDate } from '@waveguide/evidence';

export const EVENT_STATUSES = ['happened', 'planned', 'overdue'] as const;
/**
 * Whether a dated event has happened. Overdue: planned, its last possible day has passed, and no source has confirmed, moved or cancelled
 * it since.
 */
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** What of a record says whether it has happened. */
export interface DatedPlan {
  readonly date: PartialDate;
  /** True if no source says that it happened. */
  readonly planned: boolean;
}

/**
 * The status of a dated event on a day. A record that is dated wholly after that day cannot have happened yet, whatever it says.
 * @param asOf ISO day: today for a page, the day of its revision for a frozen chart
 */
export function eventStatus({ date, planned }: DatedPlan, asOf: string): EventStatus {
  if (!planned) return firstDayOf(date) <= lastDayOf(asOf) ? 'happened' : 'planned';
  return lastDayOf(date) < firstDayOf(asOf) ? 'overdue' : 'planned';
}

/** How many of some dated events have each status on a day; `asOf` as for `eventStatus`. */
export function statusCounts(events: readonly DatedPlan[], asOf: string): Readonly<Record<EventStatus, number>> {
  const counts = { happened: 0, planned: 0, overdue: 0 };
  for (const event of events) counts[eventStatus(event, asOf)]++;
  return counts;
}

const WORDS: Readonly<Record<EventStatus, string | null>> = {
  happened: null,
  planned: 'planned',
  overdue: 'overdue, not confirmed',
};

/** The status in words; null for what has happened, which needs none. */
export function eventStatusText(status: EventStatus): string | null {
  return WORDS[status];
}
