import type { PinnedChart } from '@waveguide/briefings';
import type { ChartSpec } from '@waveguide/charts';
import { err, type Result } from '@waveguide/quantity';
import { LRUCache } from 'lru-cache';
import type { ApiServices } from '../trpc/context';
import { readChartRequest } from './address';
import { chartIdSchema, type ChartRequest } from './request';
import { chartSpec } from './service';
import { invalid, notFound, type Problem } from '../trpc/problem';

/** A chart with its parameters as something that somebody sent names it. */
export function namedChart(chart: string, query: string): Result<ChartRequest, Problem> {
  if (!chartIdSchema.safeParse(chart).success) return err(notFound('chart', chart));
  return readChartRequest(chart, new URLSearchParams(query));
}

/** Specifications are some 50 kB each; a long briefing and the one beside it fit. */
const SPECS_KEPT = 200;

type KeptSpec = Promise<Result<ChartSpec, Problem>>;

interface SpecQuestion {
  readonly services: ApiServices;
  readonly request: ChartRequest;
}

type SpecCache = LRUCache<string, KeptSpec, SpecQuestion>;

/** By connection, so that two databases in one process are never mixed up. */
const caches = new WeakMap<ApiServices['client'], SpecCache>();

function cacheOf(client: ApiServices['client']): SpecCache {
  const cache: SpecCache =
    caches.get(client) ??
    new LRUCache({
      max: SPECS_KEPT,
      memoMethod: (_key, _stale, { context: { services, request } }) => chartSpec(services, request),
    });
  caches.set(client, cache);
  return cache;
}

/** A chart at a published revision never changes, and a briefing asks for it at every edit, so it is drawn once; a refusal is not remembered. */
async function keptSpec(services: ApiServices, request: ChartRequest): KeptSpec {
  const specs = cacheOf(services.client);
  const key = JSON.stringify([services.publicUrl, request]);
  try {
    const spec = await specs.memo(key, { context: { services, request } });
    if (!spec.ok) specs.delete(key);
    return spec;
  } catch (error) {
    specs.delete(key);
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
