import { eventStatus, isShipment, statusCounts, type Milestone } from '@waveguide/adoption';
import { decimalYear } from '@waveguide/evidence';
import { required } from '@waveguide/quantity';

/** Window in which a technology shows all three signs of arrival, in years. */
const WINDOW_YEARS = 1.5;

export interface MilestoneFindingDays {
  /** ISO day of the chart. */
  readonly today: string;
  /** Up to when the sources were read. */
  readonly readTo: string;
}

const are = (count: number, text: string): string => `${count} ${count === 1 ? 'is' : 'are'} ${text}`;

/**
 * What the milestones say: which single technology shows standards, acquisitions and shipments within the last eighteen months, else where
 * most events are, how many of those are shipments, and how many are planned or overdue.
 * @param names display name by technology
 */
export function milestoneFinding(
  milestones: readonly Milestone[],
  of: MilestoneFindingDays & { readonly names: ReadonlyMap<string, string> },
): string {
  if (milestones.length === 0) return 'No milestone falls into these years';
  const now = decimalYear(of.today);
  const happened = milestones.filter((milestone) => eventStatus(milestone, of.today) === 'happened');
  const recent = happened.filter(({ date }) => decimalYear(date) > now - WINDOW_YEARS);
  const ids = [...new Set(milestones.map(({ technology }) => technology))];
  const name = (id: string) => of.names.get(id) ?? id;
  const [arriving, ...others] = ids.filter((id) => {
    const mine = recent.filter(({ technology }) => technology === id);
    const has = (test: (m: Milestone) => boolean) => mine.some(test);
    return (
      has(({ stage }) => stage === 'standard') &&
      has(({ stage }) => stage === 'acquisition') &&
      has((m) => isShipment(m, of.readTo))
    );
  });
  if (arriving !== undefined && others.length === 0) {
    return `Only ${name(arriving)} shows standards, acquisitions and shipments within the last eighteen months`;
  }
  const counts = ids
    .map((id) => ({ id, count: milestones.filter(({ technology }) => technology === id).length }))
    .sort((a, b) => b.count - a.count);
  const most = required(counts[0], 'The technology with most events');
  const shipped = milestones.filter((m) => m.technology === most.id && isShipment(m, of.readTo)).length;
  const head = `${name(most.id)} has ${most.count} of ${milestones.length} dated events`;
  const shipments = shipped === 0 ? '' : `, ${shipped} of them ${shipped === 1 ? 'a shipment' : 'shipments'}`;
  const { planned, overdue } = statusCounts(milestones, of.today);
  const ahead = [
    ...(planned === 0 ? [] : [are(planned, 'planned')]),
    ...(overdue === 0 ? [] : [are(overdue, 'overdue and not confirmed')]),
  ];
  return `${head}${shipments}${ahead.length === 0 ? '' : `; of all events, ${ahead.join(', and ')}`}`;
}
