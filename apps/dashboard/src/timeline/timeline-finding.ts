import { comparePartialDates, formatPartialDate } from '@waveguide/quantity';
import type { Milestone } from '@waveguide/adoption';

/** Characters of an ISO date down to the month. */
const MONTH_LENGTH = 7;

/** The finding of the page: how long the road to the newest shipment of co-packaged optics was, and what is still ahead. */
export function timelineFinding(milestones: readonly Milestone[]): string {
  const happened = milestones
    .filter(({ planned, technology }) => !planned && technology === 'cpo')
    .sort((a, b) => comparePartialDates(a.date, b.date));
  const shipped = happened.filter(({ stage }) => stage === 'small-batch' || stage === 'volume').at(-1);
  const first = happened[0];
  const ahead = milestones.filter(({ planned }) => planned).length;
  if (first === undefined || shipped === undefined)
    return `No co-packaged optics have shipped; ${ahead === 1 ? 'one event is' : `${ahead} events are`} planned`;
  const years = Number(shipped.date.slice(0, 4)) - Number(first.date.slice(0, 4));
  return `${years} years lie between the first co-packaged event and the latest shipment, in ${formatPartialDate(shipped.date.slice(0, MONTH_LENGTH))}`;
}
