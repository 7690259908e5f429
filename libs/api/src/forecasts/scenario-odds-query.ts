import {
  drawsOf,
  scenarioOdds,
  summaryRange,
  type PriceLaw,
  type ScenarioOdds,
  type SeriesAt,
} from '@waveguide/forecasts';
import { firstOpenScenarioIds } from '@waveguide/db';
import { missing, ok, type Maybe } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { entityOf, modelYear } from '../model/entities';
import { MOST_COMPARED, type VarianceInput } from './input-schema';
import { BASE_SCENARIO_ID, loadRevision, type LoadedRevision } from '../model/load-revision';
import { summaryUnder } from './summary-query';

export interface OddsQuestion {
  readonly base: LoadedRevision;
  readonly loaded: LoadedRevision;
  readonly at: SeriesAt;
  readonly priceLaw: PriceLaw;
}

/** How likely a scenario's median is among the draws of Base, in one output and year. */
export function oddsUnderBase(
  services: ApiServices,
  { base, loaded, at, priceLaw }: OddsQuestion,
): Maybe<ScenarioOdds> {
  if (loaded.scenario.id === base.scenario.id) return missing('not-applicable', 'This is the base scenario itself.');
  const range = summaryRange(summaryUnder(services, loaded, priceLaw), at);
  if (range.kind === 'missing') return range;
  const run = services.engineRuns.draws({ revision: base.revision, priceLaw }, at.output);
  return scenarioOdds(range.value.p50, drawsOf(run, at));
}

/** The same for several scenarios, or for the first that are not archived; each at its newest revision but one that is frozen. */
export async function scenarioOddsQuery(services: ApiServices, input: VarianceInput) {
  const entity = entityOf(input.output, input.entity);
  if (!entity.ok) return entity;
  const year = modelYear('year', input.year);
  if (!year.ok) return year;
  const load = (scenarioId: string) =>
    loadRevision(services.client, input.frozen?.scenarioId === scenarioId ? input.frozen : { scenarioId });
  const base = await load(BASE_SCENARIO_ID);
  if (!base.ok) return base;
  const rows: { scenarioId: string; name: string; odds: Maybe<ScenarioOdds> }[] = [];
  for (const scenarioId of input.scenarioIds ?? (await firstOpenScenarioIds(services.client, MOST_COMPARED))) {
    const loaded = await load(scenarioId);
    if (!loaded.ok) return loaded;
    const question = { base: base.value, loaded: loaded.value, at: input, priceLaw: 'erosion' } as const;
    rows.push({ scenarioId, name: loaded.value.scenario.name, odds: oddsUnderBase(services, question) });
  }
  return ok({ baseName: base.value.scenario.name, rows });
}
