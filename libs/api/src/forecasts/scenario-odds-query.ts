import {
  drawsOf,
  scenarioOdds,
  summaryRange,
  type PriceLaw,
  type ScenarioOdds,
  type SeriesAt,
} from '@waveguide/forecasts';
import { missing, ok, type Maybe } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { loadBesideBase } from './beside-base';
import type { VarianceInput } from './input-schema';
import type { LoadedRevision } from '../model/load-revision';
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

/** The same for several scenarios, as `loadBesideBase` loads them. */
export async function scenarioOddsQuery(services: ApiServices, input: VarianceInput) {
  const loaded = await loadBesideBase(services, input);
  if (!loaded.ok) return loaded;
  const { base, compared } = loaded.value;
  const rows = compared.map((scenario) => ({
    scenarioId: scenario.scenario.id,
    name: scenario.scenario.name,
    odds: oddsUnderBase(services, { base, loaded: scenario, at: input, priceLaw: 'erosion' }),
  }));
  return ok({ baseName: base.scenario.name, rows });
}
