import { listSourceRecords } from '@waveguide/db';
import type { ChartContext } from '@waveguide/charts';
import { ok, type Result } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { chartAddress } from './chart-address';
import type { ChartRequest } from './chart-request';
import { loadRevision, type LoadedRevision } from './load-revision';
import type { Problem } from './problem';

/** What every chart is drawn on: the request, the revision it is about, and the context that its builder needs. */
export interface ChartGround {
  readonly services: ApiServices;
  readonly request: ChartRequest;
  readonly loaded: LoadedRevision;
  readonly context: ChartContext;
}

export async function chartGround(services: ApiServices, request: ChartRequest): Promise<Result<ChartGround, Problem>> {
  const loaded = await loadRevision(services.client, request);
  if (!loaded.ok) return loaded;
  const { scenario, revision } = loaded.value;
  const sources = await listSourceRecords(services.client);
  const context: ChartContext = {
    today: isoDay(services.now()),
    scenario: { id: scenario.id, name: scenario.name },
    revision: { number: revision.number, publishedOn: revision.createdAt.slice(0, 10) },
    sources: new Map(sources.map((source) => [source.id, source])),
    address: chartAddress(request),
  };
  return ok({ services, request, loaded: loaded.value, context });
}

/** The calendar day of an instant in UTC. */
function isoDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
