import { withRevision, type PinnedChart } from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import { findScenarios } from '@waveguide/db';
import type { Scenario } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { pinnedChartSpec } from './pinned-chart-spec';
import { notFound, type Problem } from '../trpc/problem';

/** Charts that are drawn at two revisions at the same time. */
export const COMPARED_AT_ONCE = 4;

/** A chart at its own revision and at the newest. */
export interface ChartNews {
  readonly before: ChartSpec;
  readonly after: ChartSpec;
}

/** These scenarios by their ids, read once for a whole briefing; unknown ids are left out. */
export async function scenariosById(
  { client }: ApiServices,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Scenario>> {
  return new Map((await findScenarios(client, ids)).map((scenario) => [scenario.id, scenario]));
}

/** The scenario of a pin whose revision exists; revisions count from 1 to the newest without a gap. */
export function pinnedScenario(
  scenarios: ReadonlyMap<string, Scenario>,
  { scenarioId, revision }: { readonly scenarioId: string; readonly revision: number },
): Result<Scenario, Problem> {
  const scenario = scenarios.get(scenarioId);
  if (scenario === undefined) return err(notFound('scenario', scenarioId));
  if (revision > scenario.headNumber) return err(notFound('revision', `${scenarioId} ${revision}`));
  return ok(scenario);
}

/** Draws a chart as it is pinned and as it is at the newest revision; edits of a draft stand over both. */
export async function chartNews(
  services: ApiServices,
  chart: PinnedChart,
  newestRevision: number,
): Promise<Result<ChartNews, Problem>> {
  const before = await pinnedChartSpec(services, chart);
  if (!before.ok) return before;
  const after = await pinnedChartSpec(services, withRevision(chart, newestRevision));
  return after.ok ? ok({ before: before.value, after: after.value }) : after;
}
