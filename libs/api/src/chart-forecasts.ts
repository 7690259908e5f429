import {
  forecastFanChart,
  growthRangeChart,
  roleOfTechnology,
  scenarioComparisonChart,
  STACKED_OUTPUTS,
  technologyStackChart,
  type ChartSpec,
} from '@waveguide/charts';
import { baseMarketModel, MARKET_ENTITY, type OutputName } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ChartGround } from './chart-ground';
import { growthArrow } from './chart-growth-arrow';
import { comparedScenarios, openScenarioIds } from './chart-peers';
import type { ChartRequest } from './chart-request';
import { entitiesOf, entityOf, modelYear, modelYears } from './entities';
import { growthBetween } from './growth-query';
import { invalid, type Problem } from './problem';
import { summaryUnder } from './summary-query';

interface Shown {
  readonly output: OutputName;
  readonly entity: string;
}

const OF_MARKET: Readonly<Partial<Record<ChartRequest['metric'], OutputName>>> = {
  ports: 'totalPorts',
  revenue: 'totalRevenue',
  power: 'fleetPower',
};

/** The model's output that a metric of an entity means. */
function shownOutput({ metric, entity }: ChartRequest): Result<Shown, Problem> {
  if (metric === 'power-saved') return ok({ output: 'powerSaved', entity: MARKET_ENTITY });
  if (entity === MARKET_ENTITY) {
    const output = OF_MARKET[metric];
    if (output !== undefined) return ok({ output, entity });
    return err(
      invalid(['metric'], `The whole market has no ${metric}. Choose one of: ${Object.keys(OF_MARKET).join(', ')}.`),
    );
  }
  const found = entityOf(metric, entity);
  return found.ok ? ok({ output: metric, entity }) : found;
}

interface Years {
  readonly fromYear: number;
  readonly toYear: number;
}

/** The years drawn: those asked for where the model covers them, by default all of the model's. */
function shownYears({ fromYear, toYear }: ChartRequest): Result<Years, Problem> {
  const years = { fromYear: fromYear ?? baseMarketModel.firstYear, toYear: toYear ?? baseMarketModel.lastYear };
  const checked = modelYears(years.fromYear, years.toYear);
  return checked.ok ? ok(years) : checked;
}

/** The headline forecast: co-packaged ports, whatever metric the rest of the page shows. */
export async function portsForecast(ground: ChartGround): Promise<Result<ChartSpec, Problem>> {
  return outputForecast({ ...ground, request: { ...ground.request, metric: 'ports', entity: 'co-packaged' } });
}

/** One output of one technology, group or the market over the years, with its range and other people's figures. */
export async function outputForecast(ground: ChartGround): Promise<Result<ChartSpec, Problem>> {
  const { services, request, loaded, ledger, context } = ground;
  const shown = shownOutput(request);
  if (!shown.ok) return shown;
  const years = shownYears(request);
  if (!years.ok) return years;
  const growth = growthArrow(ground, { ...shown.value, ...years.value });
  if (!growth.ok) return growth;
  const compared = await comparedScenarios(ground, request.compare ?? []);
  if (!compared.ok) return compared;
  const [phases, estimates, observations] = await Promise.all([
    ledger.phases(),
    ledger.estimates(),
    ledger.observations(),
  ]);
  const { fromYear, toYear } = years.value;
  return ok(
    forecastFanChart(
      {
        ...shown.value,
        ...years.value,
        summary: summaryUnder(services, loaded, request.priceLaw),
        scale: request.scale,
        readingYear: Math.min(Math.max(request.year, fromYear), toYear),
        phases,
        figures:
          request.published === 'hide' ? [] : [...estimates, ...observations].filter(({ excluded }) => !excluded),
        compared: compared.value,
        growth: growth.value,
        fan: request.fan,
      },
      context,
    ),
  );
}

/** How the ports, or the revenue, divide among the technologies: means, which add up. */
export async function technologyShares({ services, request, loaded, ledger, context }: ChartGround) {
  const output = STACKED_OUTPUTS.find((candidate) => candidate === request.metric);
  if (output === undefined) {
    return err(
      invalid(['metric'], `Technologies add up in ${STACKED_OUTPUTS.join(', ')} only, not in ${request.metric}.`),
    );
  }
  const years = shownYears(request);
  if (!years.ok) return years;
  const phases = await ledger.phases();
  const technologies = baseMarketModel.technologies.map(({ id, name }) => ({ id, name }));
  const summary = summaryUnder(services, loaded, request.priceLaw);
  return ok(technologyStackChart({ summary, output, technologies, ...years.value, phases }, context));
}

/** One output in one year under the scenario in view and the others. */
export async function scenarioComparison(ground: ChartGround): Promise<Result<ChartSpec, Problem>> {
  const { services, request, loaded, context } = ground;
  const shown = shownOutput(request);
  if (!shown.ok) return shown;
  const year = modelYear('year', request.year);
  if (!year.ok) return year;
  const others = await comparedScenarios(ground, request.compare ?? (await openScenarioIds(ground)));
  if (!others.ok) return others;
  const { id, name } = loaded.scenario;
  const first = { id, name, summary: summaryUnder(services, loaded, request.priceLaw) };
  return ok(
    scenarioComparisonChart({ ...shown.value, year: year.value, scenarios: [first, ...others.value] }, context),
  );
}

const GROWTH_YEARS = { fromYear: 2026, toYear: 2030 } as const;

/** Compound growth of one metric for every technology, draw by draw. */
export async function growthRange({
  services,
  request,
  loaded,
  context,
}: ChartGround): Promise<Result<ChartSpec, Problem>> {
  const { metric } = request;
  if (metric === 'power-saved') {
    return err(invalid(['metric'], 'Power saved is of the whole market; choose a metric that technologies have.'));
  }
  const years = shownYears({ ...GROWTH_YEARS, ...request });
  if (!years.ok) return years;
  const { revision } = loaded;
  const run = services.engineRuns.draws({ revision, priceLaw: request.priceLaw }, metric);
  const summary = summaryUnder(services, loaded, request.priceLaw);
  const rows = entitiesOf(metric).map(({ id, name }) => ({
    id,
    label: name,
    role: roleOfTechnology(id),
    ...years.value,
    rate: growthBetween({ run, summary }, { output: metric, entity: id, ...years.value }),
  }));
  const stamp = { seed: run.seed, draws: run.drawCount, engineVersion: run.engineVersion };
  return ok(growthRangeChart({ rows, run: stamp }, context));
}
