import 'server-only';
import { createLoader, type SearchParams } from 'nuqs/server';
import { scenariosNamed } from '../shell/shell-facts';
import { viewParsers } from './view-state';

const load = createLoader(viewParsers);

/**
 * The view that an address asks for, as a server component uses it. Scenarios that do not exist fall back (the base case for the
 * one in view, none for those compared); the context bar says so. `revision` is left out if it is not one of the scenario's.
 */
export async function readView(searchParams: Promise<SearchParams>) {
  const [view, query] = await Promise.all([load(searchParams), searchParams]);
  const scenarios = await scenariosNamed([view.scenario, ...view.compare]);
  const known = scenarios.find(({ id }) => id === view.scenario);
  const scenario = known ?? scenarios.find(({ id }) => id === 'base') ?? scenarios[0];
  const years = view.from !== null && view.to !== null && view.from > view.to ? {} : definedYears(view);
  return {
    scenarioId: scenario?.id ?? view.scenario,
    scenarioName: scenario?.name ?? view.scenario,
    ...(known !== undefined && view.revision !== null && view.revision <= known.headNumber
      ? { revision: view.revision }
      : {}),
    ...years,
    metric: view.metric,
    scale: view.scale,
    technology: view.technology,
    year: view.year,
    growth: view.growth,
    technologies: view.technologies,
    vendors: view.vendors,
    measure: view.measure,
    ...(view.scope === null ? {} : { scopeKey: view.scope }),
    tertiary: view.tertiary,
    compare: view.compare.filter((id) => id !== scenario?.id && scenarios.some((candidate) => candidate.id === id)),
    /** True if the address names scenarios to compare, were it none at all, and can be read; false if it leaves the choice to the page. */
    choosesCompare: typeof query.compare === 'string' && viewParsers.compare.parse(query.compare) !== null,
    unknownCompare: view.compare.filter((id) => !scenarios.some((candidate) => candidate.id === id)),
  };
}

function definedYears(view: { readonly from: number | null; readonly to: number | null }) {
  return {
    ...(view.from === null ? {} : { fromYear: view.from }),
    ...(view.to === null ? {} : { toYear: view.to }),
  };
}

export type View = Awaited<ReturnType<typeof readView>>;
