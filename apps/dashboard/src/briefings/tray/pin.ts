import type { PinnedChart } from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import { addressQuery, revisionShown } from '@waveguide/ui';

/** The newest revision of each scenario, by the scenario's id. */
export type NewestRevisions = Readonly<Record<string, number>>;

/** The revision that a chart shows: its own, else the newest of its scenario; null if the scenario is not known. */
export function revisionInView(spec: ChartSpec, newest: NewestRevisions): number | null {
  const scenario = addressQuery(spec).get('scenario');
  return revisionShown(spec) ?? (scenario === null ? null : (newest[scenario] ?? null));
}

/** A chart frozen at the revision that it shows; null if no revision is known. */
export function pinnedAsShown(spec: ChartSpec, newest: NewestRevisions): PinnedChart | null {
  const revision = revisionInView(spec, newest);
  if (revision === null) return null;
  const query = addressQuery(spec);
  query.set('revision', String(revision));
  return { chart: spec.id, query: query.toString().replaceAll('%2C', ','), draft: null };
}
