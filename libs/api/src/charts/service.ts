import { chartProblem, type ChartSpec } from '@waveguide/charts';
import { err, mapResult, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { FORECAST_LOADERS } from './forecasts';
import { chartLoadContext, type ChartLoader, type ChartOptions } from './context';
import { LEDGER_LOADERS } from './ledger';
import type { ChartId, ChartRequest } from './request';
import { invalid, type Problem } from '../trpc/problem';

/** The loader of every chart of the catalogue: one that is missing does not compile. */
const LOADERS: Readonly<Record<ChartId, ChartLoader>> = { ...FORECAST_LOADERS, ...LEDGER_LOADERS };

/** The one way to a chart: pages, pictures and tables all start from what this gives. */
export async function chartSpec(
  services: ApiServices,
  request: ChartRequest,
  options: ChartOptions = {},
): Promise<Result<ChartSpec, Problem>> {
  const loadContext = await chartLoadContext(services, request, options);
  if (!loadContext.ok) return loadContext;
  const problem = chartProblem(request);
  if (problem !== null) return err(invalid([problem.parameter], problem.message));
  const spec = await LOADERS[request.id](loadContext.value);
  return mapResult(spec, (built) => ({
    ...built,
    // The id of the request is the one that addresses are made of; a builder may serve several charts.
    id: request.id,
    bands: request.phases === 'hide' ? [] : built.bands,
  }));
}
