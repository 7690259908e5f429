import type { PinnedChart } from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import { err, type Result } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { readChartRequest } from './chart-address';
import { chartIdSchema, type ChartRequest } from './chart-request';
import { chartSpec } from './chart-service';
import { invalid, notFound, type Problem } from './problem';

/** A chart with its parameters as something that somebody sent names it. */
export function namedChart(chart: string, query: string): Result<ChartRequest, Problem> {
  if (!chartIdSchema.safeParse(chart).success) return err(notFound('chart', chart));
  return readChartRequest(chart, new URLSearchParams(query));
}

/** What a pinned chart shows, as every page and file shows it. */
export async function pinnedSpec(
  services: ApiServices,
  { chart, query, draft }: PinnedChart,
): Promise<Result<ChartSpec, Problem>> {
  const request = namedChart(chart, query);
  if (!request.ok) return request;
  if (request.value.revision === undefined)
    return err(invalid(['revision'], 'This chart is not pinned to a revision. Choose one, so that its numbers stay.'));
  return chartSpec(services, request.value, { draft });
}
