import { comparePartialDates, countTextCapital, formatPartialDate } from '@waveguide/quantity';
import { isCoPackaged } from '@waveguide/technologies';
import type { Milestone } from '../schema/milestone';
import { eventStatus, statusCounts } from './event-status';
import { coPackagedShipments } from './shipment';
import type { StandingDays } from './standing-days';

/** Characters of an ISO date down to the month. */
const MONTH_LENGTH = 7;

/** How many events are planned, and how many of those are overdue, in words. */
export function aheadText(milestones: readonly Milestone[], { asOf }: StandingDays): string {
  const { planned, overdue } = statusCounts(milestones, asOf);
  const ahead = planned === 1 ? 'one event is planned' : `${planned === 0 ? 'no' : planned} events are planned`;
  if (overdue === 0) return ahead;
  return `${ahead}, ${overdue === 1 ? 'one is' : `${overdue} are`} overdue and not confirmed`;
}

/** The finding of the page: how long the road to the newest shipment of co-packaged optics was, or what is ahead if nothing has shipped. */
export function timelineFinding(milestones: readonly Milestone[], days: StandingDays): string {
  const inOrder = milestones.toSorted((a, b) => comparePartialDates(a.date, b.date));
  const shipped = coPackagedShipments(inOrder, days.readTo).at(-1);
  const first = inOrder.find(
    (milestone) => isCoPackaged(milestone.technology) && eventStatus(milestone, days.asOf) === 'happened',
  );
  if (first === undefined || shipped === undefined)
    return `No co-packaged optics have shipped; ${aheadText(milestones, days)}`;
  const years = Number(shipped.date.slice(0, 4)) - Number(first.date.slice(0, 4));
  const [from, to] = [first, shipped].map(({ date }) => formatPartialDate(date.slice(0, MONTH_LENGTH)));
  if (years < 1) return `The first co-packaged event on record and the latest shipment both fall into ${to?.slice(-4)}`;
  const passed = years === 1 ? 'One year' : `${countTextCapital(years)} years`;
  return `${passed} passed between the first co-packaged event on record, in ${from}, and the latest shipment, in ${to}`;
}
