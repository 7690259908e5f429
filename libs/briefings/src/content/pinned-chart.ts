import type { PinnedChart } from './slide';

/** The scenario that a chart without one is of. */
const USUAL_SCENARIO = 'base';

/** A chart's parameters as they stand in its address. */
export function chartQuery(chart: PinnedChart): URLSearchParams {
  return new URLSearchParams(chart.query);
}

/** Scenario and revision that a chart is pinned to. `revision` is null if none, or no whole number from 1, stands in the query. */
export function pinOf(chart: PinnedChart): { readonly scenarioId: string; readonly revision: number | null } {
  const query = chartQuery(chart);
  const scenario = query.get('scenario') ?? '';
  const revision = query.get('revision') ?? '';
  return {
    scenarioId: scenario === '' ? USUAL_SCENARIO : scenario,
    revision: /^[1-9]\d{0,8}$/.test(revision) ? Number(revision) : null,
  };
}

/** The same chart with one parameter set, or left out if `value` is null. Parameters keep their order. */
export function withParameter(chart: PinnedChart, name: string, value: string | null): PinnedChart {
  const query = chartQuery(chart);
  if (value === null) query.delete(name);
  else query.set(name, value);
  return { ...chart, query: writtenQuery(query) };
}

/**
 * The same chart pinned to another revision. Edits of a draft stay: they are over whatever revision is pinned.
 * @throws RangeError unless `revision` is a whole number from 1
 */
export function withRevision(chart: PinnedChart, revision: number): PinnedChart {
  if (!Number.isInteger(revision) || revision < 1) throw new RangeError(`There is no revision ${revision}.`);
  return withParameter(chart, 'revision', String(revision));
}

/** Lists keep their commas, so that a stored query reads as an address of the product does. */
function writtenQuery(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',');
}
