import type { PinnedChart } from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import { err, type Result } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { readChartRequest } from './chart-address';
import { chartSpec } from './chart-service';
import { invalid, type Problem } from './problem';

/** What a pinned chart shows, as every page and file shows it. */
export async function pinnedSpec(
  services: ApiServices,
  { chart, query, draft }: PinnedChart,
): Promise<Result<ChartSpec, Problem>> {
  const request = readChartRequest(chart, new URLSearchParams(query));
  if (!request.ok) return request;
  if (request.value.revision === undefined)
    return err(invalid(['revision'], 'This chart is not pinned to a revision. Choose one, so that its numbers stay.'));
  return chartSpec(services, request.value, { draft });
}
