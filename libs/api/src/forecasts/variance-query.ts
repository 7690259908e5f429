import {
  drawsOf,
  seriesOf,
  unitOfOutput,
  type MarketRun,
  type MarketSummary,
  summaryRange,
  type SeriesAt,
  type SummaryRange,
} from '@waveguide/forecasts';
import { quantileOfSorted } from '@waveguide/probability';
import { mapMaybe, missing, ok, present, type Maybe } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { loadBesideBase } from './beside-base';
import type { VarianceInput } from './input-schema';
import { BASE_SCENARIO_ID, type LoadedRevision } from '../model/load-revision';
import { oddsUnderBase } from './scenario-odds-query';
import { summaryUnder } from './summary-query';

/**
 * Scenarios side by side in one year, with their differences from the base. Differences are taken draw by draw: all scenarios
 * use the same random numbers for the same assumption, so a draw of one is comparable to the same draw of another.
 */
export async function varianceQuery(services: ApiServices, input: VarianceInput) {
  const loaded = await loadBesideBase(services, input);
  if (!loaded.ok) return loaded;
  const { entity, base, compared } = loaded.value;
  const at: SeriesAt = { output: input.output, entity: input.entity, year: input.year };
  const rows = compared.map((scenario) => varianceRow(services, { base, loaded: scenario, at }));
  const { output } = input;
  return ok({
    output,
    entity,
    unit: unitOfOutput(output),
    year: input.year,
    baseId: BASE_SCENARIO_ID,
    rows,
  });
}

interface Comparison {
  readonly base: LoadedRevision;
  readonly loaded: LoadedRevision;
  readonly at: SeriesAt;
}

function varianceRow(services: ApiServices, { base, loaded, at }: Comparison) {
  const { engineRuns } = services;
  const summary = summaryUnder(services, loaded, 'erosion');
  const request = { revision: loaded.revision, priceLaw: 'erosion' } as const;
  const isBase = loaded.scenario.id === base.scenario.id;
  const baseRun = isBase ? null : engineRuns.draws({ revision: base.revision, priceLaw: 'erosion' }, at.output);
  const run = isBase ? null : engineRuns.draws(request, at.output);
  return {
    scenario: { id: loaded.scenario.id, name: loaded.scenario.name, revision: loaded.revision.number },
    value: mapMaybe(summaryRange(summary, at), (range) => ({ ...range, mean: meanOf(summary, at) })),
    odds: oddsUnderBase(services, { base, loaded, at, priceLaw: 'erosion' }),
    difference: differenceOf(run, baseRun, { at, of: (own, other) => own - other }),
    relativeDifference: differenceOf(run, baseRun, { at, of: (own, other) => own / other - 1 }),
  };
}

/** The mean, or why there is none; never another number in its place. */
function meanOf(summary: MarketSummary, { output, entity, year }: SeriesAt): Maybe<number> {
  const series = seriesOf(summary, output, entity);
  const mean = series.mean[summary.years.indexOf(year)] ?? null;
  if (mean !== null) return present(mean);
  return series.meanMissing ?? series.missing ?? missing('unknown', `There is no mean in ${year}.`);
}

interface Difference {
  readonly at: SeriesAt;
  readonly of: (own: number, base: number) => number;
}

function differenceOf(run: MarketRun | null, baseRun: MarketRun | null, { at, of }: Difference): Maybe<SummaryRange> {
  if (run === null || baseRun === null) {
    return missing('not-applicable', 'This is the base scenario, from which the others differ.');
  }
  if (run.drawCount !== baseRun.drawCount || run.seed !== baseRun.seed) {
    return missing('undefined', 'The two revisions were drawn differently, so their draws cannot be paired.');
  }
  const own = drawsOf(run, at);
  const other = drawsOf(baseRun, at);
  const differences = own
    .map((value, draw) => of(value, other[draw] ?? NaN))
    .filter((value) => Number.isFinite(value))
    .sort();
  if (differences.length === 0)
    return missing('undefined', `Nothing ships in ${at.year}, so there is nothing to compare.`);
  const quantile = (level: number) => quantileOfSorted(differences, level);
  return present({ p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) });
}
