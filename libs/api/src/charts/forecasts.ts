import {
  chartSeries,
  chartYears,
  forecastFanChart,
  growthRangeChart,
  metricRecord,
  roleOfTechnology,
  scenarioComparisonChart,
  STACKED_OUTPUTS,
  technologyStackChart,
  wattsNotes,
  type ChartSpec,
  type MetricSeries,
} from '@waveguide/charts';
import { baseMarketModel, unitOfOutput } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ChartLoadContext, ChartLoader } from './context';
import { growthArrow } from './growth-for-arrow';
import { baseBeside, comparedScenarios, contextWith, usualPeers } from './compared-scenarios';
import type { ChartId, ChartRequest } from './request';
import { entitiesOf } from '../model/entities';
import { modelOf } from '../trpc/engine-runs';
import { growthBetween } from '../forecasts/growth-query';
import { invalid, type Problem } from '../trpc/problem';
import { oddsUnderBase } from '../forecasts/scenario-odds-query';
import { summaryUnder } from '../forecasts/summary-query';

/** The model's series that a chart shows, or a problem at the parameter that is wrong. */
function shownSeries(request: ChartRequest): Result<MetricSeries, Problem> {
  const series = chartSeries(request);
  return series.ok ? series : err(invalid([series.error.parameter], series.error.message));
}

/** What a power rests on beside its own range; nothing for other outputs. */
function restsOn({ request, loaded }: ChartLoadContext, { output, entity }: MetricSeries): readonly string[] {
  return unitOfOutput(output) === 'MW' ? wattsNotes(modelOf(request.priceLaw), entity, loaded.revision.values) : [];
}

/** One output of one technology, group or the market over the years, with its range and other people's figures. */
async function outputForecast(loadContext: ChartLoadContext): Promise<Result<ChartSpec, Problem>> {
  const { services, request, loaded, ledger } = loadContext;
  const shown = shownSeries(request);
  if (!shown.ok) return shown;
  const years = chartYears(request);
  const compared = await comparedScenarios(loadContext, request.compare ?? []);
  if (!compared.ok) return compared;
  const [phases, estimates, observations] = await Promise.all([
    ledger.phases(),
    ledger.estimates(),
    ledger.observations(),
  ]);
  return ok(
    forecastFanChart(
      {
        ...shown.value,
        ...years,
        summary: summaryUnder(services, loaded, request.priceLaw),
        scale: request.scale,
        readingYear: Math.min(Math.max(request.year, years.fromYear), years.toYear),
        phases,
        figures:
          request.published === 'hide' ? [] : [...estimates, ...observations].filter(({ excluded }) => !excluded),
        compared: compared.value,
        notes: restsOn(loadContext, shown.value),
        growth: growthArrow(loadContext, shown.value),
        fan: request.fan,
      },
      contextWith(loadContext, compared.value),
    ),
  );
}

/** How the ports, or the revenue, divide among the technologies: means, which add up. */
async function technologyShares({ services, request, loaded, ledger, context }: ChartLoadContext) {
  const output = STACKED_OUTPUTS.find((candidate) => candidate === request.metric);
  if (output === undefined) throw new RangeError(`Technologies are not stacked in ${request.metric}.`);
  const phases = await ledger.phases();
  const technologies = baseMarketModel.technologies.map(({ id, name }) => ({ id, name }));
  const summary = summaryUnder(services, loaded, request.priceLaw);
  const { groups } = baseMarketModel;
  return ok(technologyStackChart({ summary, output, technologies, groups, ...chartYears(request), phases }, context));
}

/** One output in one year under the scenario in view and the others. */
async function scenarioComparison(loadContext: ChartLoadContext): Promise<Result<ChartSpec, Problem>> {
  const { services, request, loaded } = loadContext;
  const shown = shownSeries(request);
  if (!shown.ok) return shown;
  const others = await comparedScenarios(loadContext, request.compare ?? (await usualPeers(loadContext)));
  if (!others.ok) return others;
  const { id, name } = loaded.scenario;
  const base = await baseBeside(loadContext);
  if (!base.ok) return base;
  const at = { ...shown.value, year: request.year };
  const first = { id, name, summary: summaryUnder(services, loaded, request.priceLaw), loaded };
  const scenarios = [first, ...others.value].map(({ loaded: own, ...scenario }) => ({
    ...scenario,
    odds: oddsUnderBase(services, { base: base.value, loaded: own, at, priceLaw: request.priceLaw }),
  }));
  return ok(
    scenarioComparisonChart(
      { ...at, scenarios, baseName: base.value.scenario.name },
      contextWith(loadContext, others.value),
    ),
  );
}

/** Compound growth of one metric for every technology, draw by draw. */
async function growthRange({
  services,
  request,
  loaded,
  context,
}: ChartLoadContext): Promise<Result<ChartSpec, Problem>> {
  const { output, growing } = metricRecord(request.metric);
  if (growing === null) throw new RangeError(`Growth is not drawn for ${request.metric}.`);
  const years = chartYears(request);
  const { revision } = loaded;
  const run = services.engineRuns.draws({ revision, priceLaw: request.priceLaw }, output);
  const summary = summaryUnder(services, loaded, request.priceLaw);
  const rows = entitiesOf(output).map(({ id, name }) => ({
    id,
    label: name,
    role: roleOfTechnology(id),
    ...years,
    rate: growthBetween({ run, summary }, { output, entity: id, ...years }),
  }));
  const stamp = { seed: run.seed, draws: run.drawCount, engineVersion: run.engineVersion };
  return ok(growthRangeChart({ rows, quantity: growing, run: stamp }, context));
}

/** Loaders of the charts that a scenario's run is drawn in. */
export const FORECAST_LOADERS = {
  'ports-forecast': outputForecast,
  'market-forecast': outputForecast,
  'technology-shares': technologyShares,
  'scenario-comparison': scenarioComparison,
  'growth-range': growthRange,
} as const satisfies Readonly<Partial<Record<ChartId, ChartLoader>>>;
