import { firstDayOf, lastDayOf } from '@waveguide/quantity';
import type { PartialDate } from '@waveguide/evidence';
import { isCoPackaged } from '@waveguide/technologies';
import type { MilestoneStage } from '../milestone';
import type { Milestone } from '../schema/milestone';

const SHIPPING: Readonly<Record<MilestoneStage, boolean>> = {
  announced: false,
  demonstrated: false,
  sampled: false,
  'small-batch': true,
  volume: true,
  standard: false,
  acquisition: false,
};

/**
 * Whether what is dated can have happened within what the sources were read to: its first possible day is not later.
 * @param readTo the dataset's own date; one without a day counts to its end
 */
export function datedWithin(date: PartialDate, readTo: PartialDate): boolean {
  return firstDayOf(date) <= lastDayOf(readTo);
}

/**
 * Whether an event is a shipment: small batches or volume, stated as having happened, and dated on or before the day to which the sources
 * were read. A sample, a trial, a specification and a purchase to come are none.
 */
export function isShipment(milestone: Pick<Milestone, 'stage' | 'planned' | 'date'>, readTo: PartialDate): boolean {
  return SHIPPING[milestone.stage] && !milestone.planned && datedWithin(milestone.date, readTo);
}

/** The shipments of co-packaged optics (CPO and OIO) among events, in the given order. */
export function coPackagedShipments<Of extends Milestone>(
  milestones: readonly Of[],
  readTo: PartialDate,
): readonly Of[] {
  return milestones.filter((milestone) => isCoPackaged(milestone.technology) && isShipment(milestone, readTo));
}
