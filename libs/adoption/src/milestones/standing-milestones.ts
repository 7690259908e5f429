import type { Milestone } from '../schema/milestone';
import { eventStatus, type EventStatus } from './event-status';

/** Narrows events; what is left out does not narrow. */
export interface MilestoneChoice {
  readonly technologies?: readonly Milestone['technology'][] | undefined;
  readonly vendorId?: string | undefined;
  readonly stages?: readonly Milestone['stage'][] | undefined;
}

/** The events of the chosen technologies, vendor and stages, in the given order. */
export function chosenMilestones(
  milestones: readonly Milestone[],
  { technologies, vendorId, stages }: MilestoneChoice,
): readonly Milestone[] {
  return milestones.filter(
    (milestone) =>
      (technologies === undefined || technologies.includes(milestone.technology)) &&
      (vendorId === undefined || milestone.vendorId === vendorId) &&
      (stages === undefined || stages.includes(milestone.stage)),
  );
}

/**
 * The same events with their status on a day.
 * @param asOf ISO day
 */
export function withStatus<Of extends Milestone>(
  milestones: readonly Of[],
  asOf: string,
): readonly (Of & { readonly status: EventStatus })[] {
  return milestones.map((milestone) => ({ ...milestone, status: eventStatus(milestone, asOf) }));
}
