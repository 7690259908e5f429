import type { PinnedChart } from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import { err, type Result } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { readChartRequest } from './address';
import { chartIdSchema, type ChartRequest } from './request';
import { chartSpec } from './service';
import { LeastRecentlyUsed } from '../trpc/least-recently-used';
import { invalid, notFound, type Problem } from '../trpc/problem';

/** A chart with its parameters as something that somebody sent names it. */
export function namedChart(chart: string, query: string): Result<ChartRequest, Problem> {
  if (!chartIdSchema.safeParse(chart).success) return err(notFound('chart', chart));
  return readChartRequest(chart, new URLSearchParams(query));
}

/** Specifications are some 50 kB each; a long briefing and the one beside it fit. */
const SPECS_KEPT = 200;

type KeptSpec = Promise<Result<ChartSpec, Problem>>;

/** By connection, so that two databases in one process are never mixed up. */
const kept = new WeakMap<ApiServices['client'], LeastRecentlyUsed<KeptSpec>>();

/** A chart at a published revision never changes, and a briefing asks for it at every edit, so it is drawn once; a refusal is not remembered. */
async function keptSpec(services: ApiServices, request: ChartRequest): KeptSpec {
  const specs = kept.get(services.client) ?? new LeastRecentlyUsed<KeptSpec>(SPECS_KEPT);
  kept.set(services.client, specs);
  const key = JSON.stringify([services.publicUrl, request]);
  try {
    const spec = await specs.get(key, () => chartSpec(services, request));
    if (!spec.ok) specs.forget(key);
    return spec;
  } catch (error) {
    specs.forget(key);
    throw error;
  }
}

/** What a pinned chart shows, as every page and file shows it. */
export async function pinnedChartSpec(
  services: ApiServices,
  { chart, query, draft }: PinnedChart,
): Promise<Result<ChartSpec, Problem>> {
  const request = namedChart(chart, query);
  if (!request.ok) return request;
  if (request.value.revision === undefined)
    return err(invalid(['revision'], 'This chart is not pinned to a revision. Choose one, so that its numbers stay.'));
  return draft === null ? keptSpec(services, request.value) : chartSpec(services, request.value, { draft });
}
