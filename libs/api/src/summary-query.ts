import { ok } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { ENTITIES } from './entities';
import type { SummaryInput } from './forecasts-router';
import { loadRevision, type LoadedRevision } from './load-revision';

/** Quantiles and means of a revision: the stored record under erosion, computed under Wright's law. */
export async function summaryQuery(services: ApiServices, input: SummaryInput) {
  const loaded = await loadRevision(services.client, input);
  if (!loaded.ok) return loaded;
  const priceLaw = input.priceLaw ?? 'erosion';
  return ok({
    stamp: loaded.value.stamp,
    priceLaw,
    entities: [...ENTITIES],
    summary: summaryUnder(services, loaded.value, priceLaw),
  });
}

/** The revision's stored result where it was stored under this price law, else the engine's. */
export function summaryUnder(
  { engineRuns }: ApiServices,
  { revision, summary }: LoadedRevision,
  priceLaw: 'erosion' | 'wright',
) {
  return priceLaw === 'erosion' ? summary : engineRuns.summary({ revision, priceLaw });
}
