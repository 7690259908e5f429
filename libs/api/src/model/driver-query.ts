import { percentiles } from '@waveguide/probability';
import { ok } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { citedSources } from '../ledger/cited-sources';
import { loadRevision, type ScenarioAt } from './load-revision';

/** Every driver of a revision in the order of its columns: what it is, what is assumed of it, and on what grounds. */
export async function driversQuery({ client }: ApiServices, at: ScenarioAt) {
  const loaded = await loadRevision(client, at);
  if (!loaded.ok) return loaded;
  const { revision, stamp } = loaded.value;
  const definitions = new Map(revision.definitions.map((definition) => [definition.key, definition]));
  const drivers = revision.values.flatMap((value) => {
    const definition = definitions.get(value.key);
    if (definition === undefined) return [];
    return [{ ...definition, ...value, percentiles: percentiles(value.distribution) }];
  });
  const sources = await citedSources(
    client,
    drivers.flatMap(({ sourceIds }) => sourceIds),
  );
  return ok({ stamp, drivers, sources });
}
