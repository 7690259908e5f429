import type { ChartSpec } from '@waveguide/charts';
import { mapResult, type Result } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { growthRange, outputForecast, portsForecast, scenarioComparison, technologyShares } from './chart-forecasts';
import { chartGround, type ChartGround, type ChartOptions } from './chart-ground';
import { adoptionTimeline, adoptionTiming, attributeRange, productRoadmap, switchCapacity } from './chart-ledger';
import type { ChartId, ChartRequest } from './chart-request';
import type { Problem } from './problem';

type ChartOf = (ground: ChartGround) => Promise<Result<ChartSpec, Problem>>;

const CHARTS: Readonly<Record<ChartId, ChartOf>> = {
  'ports-forecast': portsForecast,
  'market-forecast': outputForecast,
  'technology-shares': technologyShares,
  'scenario-comparison': scenarioComparison,
  'growth-range': growthRange,
  'adoption-timing': adoptionTiming,
  'adoption-timeline': adoptionTimeline,
  'switch-capacity': switchCapacity,
  'product-roadmap': productRoadmap,
  'attribute-range': attributeRange,
};

/** The one way to a chart: pages, pictures and tables all start from what this gives. */
export async function chartSpec(
  services: ApiServices,
  request: ChartRequest,
  options: ChartOptions = {},
): Promise<Result<ChartSpec, Problem>> {
  const ground = await chartGround(services, request, options);
  if (!ground.ok) return ground;
  const spec = await CHARTS[request.id](ground.value);
  return mapResult(spec, (built) => ({
    ...built,
    // The id of the request is the one that addresses are made of; a builder may serve several charts.
    id: request.id,
    bands: request.phases === 'hide' ? [] : built.bands,
  }));
}
