import { listScenarios, type Database } from '@waveguide/db';
import { drawsOf, seriesOf, unitOfOutput, type MarketRun, type MarketSummary } from '@waveguide/forecasts';
import { quantileOfSorted } from '@waveguide/probability';
import { mapMaybe, missing, ok, present, type Maybe } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { entityOf, modelYear } from './entities';
import type { VarianceInput } from './forecasts-router';
import { BASE_SCENARIO_ID, loadRevision, type LoadedRevision } from './load-revision';
import type { Range } from './quantity-schema';
import { rangeOf, type SeriesAt } from './summary-range';

/**
 * Scenarios side by side in one year, with their differences from the base. Differences are taken draw by draw: all scenarios
 * use the same random numbers for the same assumption, so a draw of one is comparable to the same draw of another.
 */
export async function varianceQuery(services: ApiServices, input: VarianceInput) {
  const entity = entityOf(input.output, input.entity);
  if (!entity.ok) return entity;
  const year = modelYear('year', input.year);
  if (!year.ok) return year;
  const load = (scenarioId: string) =>
    loadRevision(services.client, input.frozen?.scenarioId === scenarioId ? input.frozen : { scenarioId });
  const base = await load(BASE_SCENARIO_ID);
  if (!base.ok) return base;
  const compared: LoadedRevision[] = [];
  for (const scenarioId of input.scenarioIds ?? (await openScenarioIds(services.client))) {
    const loaded = await load(scenarioId);
    if (!loaded.ok) return loaded;
    compared.push(loaded.value);
  }
  const at: SeriesAt = { output: input.output, entity: input.entity, year: input.year };
  const rows = compared.map((loaded) => varianceRow(services, { base: base.value, loaded, at }));
  const { output } = input;
  return ok({
    output,
    entity: entity.value,
    unit: unitOfOutput(output),
    year: input.year,
    baseId: BASE_SCENARIO_ID,
    rows,
  });
}

async function openScenarioIds(database: Database): Promise<readonly string[]> {
  return (await listScenarios(database)).filter(({ archived }) => !archived).map(({ id }) => id);
}

interface Comparison {
  readonly base: LoadedRevision;
  readonly loaded: LoadedRevision;
  readonly at: SeriesAt;
}

function varianceRow({ engineRuns }: ApiServices, { base, loaded, at }: Comparison) {
  const request = { revision: loaded.revision, priceLaw: 'erosion' } as const;
  const { summary } = loaded;
  const isBase = loaded.scenario.id === base.scenario.id;
  const baseRun = isBase ? null : engineRuns.draws({ revision: base.revision, priceLaw: 'erosion' }, at.output);
  const run = isBase ? null : engineRuns.draws(request, at.output);
  return {
    scenario: { id: loaded.scenario.id, name: loaded.scenario.name, revision: loaded.revision.number },
    value: mapMaybe(rangeOf(summary, at), (range) => ({ ...range, mean: meanOf(summary, at) ?? range.p50 })),
    difference: differenceOf(run, baseRun, { at, of: (own, other) => own - other }),
    relativeDifference: differenceOf(run, baseRun, { at, of: (own, other) => own / other - 1 }),
  };
}

function meanOf(summary: MarketSummary, { output, entity, year }: SeriesAt): number | null {
  return seriesOf(summary, output, entity).mean[summary.years.indexOf(year)] ?? null;
}

interface Difference {
  readonly at: SeriesAt;
  readonly of: (own: number, base: number) => number;
}

function differenceOf(run: MarketRun | null, baseRun: MarketRun | null, { at, of }: Difference): Maybe<Range> {
  if (run === null || baseRun === null) {
    return missing('not-applicable', 'This is the base scenario, from which the others differ.');
  }
  if (run.drawCount !== baseRun.drawCount || run.seed !== baseRun.seed) {
    return missing('undefined', 'The two revisions were drawn differently, so their draws cannot be paired.');
  }
  const own = drawsOf(run, at);
  const other = drawsOf(baseRun, at);
  const differences = own
    .map((value, draw) => of(value, other[draw]!))
    .filter((value) => Number.isFinite(value))
    .sort();
  if (differences.length === 0)
    return missing('undefined', `Nothing ships in ${at.year}, so there is nothing to compare.`);
  const quantile = (level: number) => quantileOfSorted(differences, level);
  return present({ p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) });
}
