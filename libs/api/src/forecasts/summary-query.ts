import { withExistingMeans, type MarketSummary } from '@waveguide/forecasts';
import { ok } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { modelOf, seriesOfOutput } from '../trpc/engine-runs';
import { ENTITIES } from '../model/entities';
import { OUTPUTS } from '../model/forecast-schema';
import type { SummaryInput } from './input-schema';
import { loadRevision, type LoadedRevision } from '../model/load-revision';

const seriesOfModel = OUTPUTS.flatMap(seriesOfOutput);

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

/**
 * The revision's stored result if it was stored under this price law, else the engine's. A result of before an output came into the model
 * lacks its series: they are computed from the revision's own assumptions and put beside the stored ones, which stay as they are. Means that do
 * not exist are taken out of results that were stored with them.
 */
export function summaryUnder(
  { engineRuns }: ApiServices,
  { revision, summary }: LoadedRevision,
  priceLaw: 'erosion' | 'wright',
): MarketSummary {
  if (priceLaw !== 'erosion') return engineRuns.summary({ revision, priceLaw });
  const complete = seriesOfModel.every((key) => key in summary.series);
  const series = complete ? {} : engineRuns.summary({ revision, priceLaw }).series;
  const values = new Map(revision.values.map(({ key, distribution }) => [key, distribution]));
  return withExistingMeans(
    { ...summary, series: { ...series, ...summary.series } },
    { model: modelOf(priceLaw), values, definitions: revision.definitions },
  );
}
