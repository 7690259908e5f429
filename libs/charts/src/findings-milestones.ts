import type { Milestone } from '@waveguide/adoption';
import { decimalYear } from '@waveguide/evidence';

const SHIPPED = new Set<Milestone['stage']>(['small-batch', 'volume']);
/** Window in which a technology shows all three signs of arrival, in years. */
const WINDOW_YEARS = 1.5;

/**
 * What the milestones say: which single technology shows standards, acquisitions and shipments within the last eighteen months, else where
 * most events are.
 * @param names display name by technology
 */
export function milestoneFinding(
  milestones: readonly Milestone[],
  of: { readonly today: string; readonly names: ReadonlyMap<string, string> },
): string {
  if (milestones.length === 0) return 'No milestone falls into these years';
  const now = decimalYear(of.today);
  const recent = milestones.filter(
    ({ date, planned }) => !planned && decimalYear(date) <= now && decimalYear(date) > now - WINDOW_YEARS,
  );
  const ids = [...new Set(milestones.map(({ technology }) => technology))];
  const name = (id: string) => of.names.get(id) ?? id;
  const arriving = ids.filter((id) => {
    const mine = recent.filter(({ technology }) => technology === id);
    const has = (test: (m: Milestone) => boolean) => mine.some(test);
    return (
      has(({ stage }) => stage === 'standard') &&
      has(({ stage }) => stage === 'acquisition') &&
      has(({ stage }) => SHIPPED.has(stage))
    );
  });
  if (arriving.length === 1) {
    return `Only ${name(arriving[0])} shows standards, acquisitions and shipments within the last eighteen months`;
  }
  const counts = ids
    .map((id) => ({ id, count: milestones.filter(({ technology }) => technology === id).length }))
    .sort((a, b) => b.count - a.count);
  const shipped = milestones.filter(
    ({ technology, stage, planned }) => technology === counts[0].id && SHIPPED.has(stage) && !planned,
  ).length;
  const ahead = milestones.filter(({ planned }) => planned).length;
  const head = `${name(counts[0].id)} has ${counts[0].count} of ${milestones.length} dated events`;
  const shipments = shipped === 0 ? '' : `, ${shipped} of them shipments`;
  const planned = ahead === 0 ? '' : `; ${ahead} ${ahead === 1 ? 'is' : 'are'} planned and not yet confirmed`;
  return `${head}${shipments}${planned}`;
}
