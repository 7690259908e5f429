import { firstOpenScenarioIds } from '@waveguide/db';
import { ok } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { entityOf, modelYear } from '../model/entities';
import { BASE_SCENARIO_ID, loadRevision, type LoadedRevision } from '../model/load-revision';
import { MOST_COMPARED, type VarianceInput } from './input-schema';

/**
 * Loads Base and the scenarios to compare with it, or the first that are not archived. Each is at its newest revision, except the one that
 * the input freezes.
 * @returns a problem if the output has no such entity, the model no such year, or a scenario or revision does not exist
 */
export async function loadBesideBase({ client }: ApiServices, input: VarianceInput) {
  const entity = entityOf(input.output, input.entity);
  if (!entity.ok) return entity;
  const year = modelYear('year', input.year);
  if (!year.ok) return year;
  const load = (scenarioId: string) =>
    loadRevision(client, input.frozen?.scenarioId === scenarioId ? input.frozen : { scenarioId });
  const base = await load(BASE_SCENARIO_ID);
  if (!base.ok) return base;
  const compared: LoadedRevision[] = [];
  for (const scenarioId of input.scenarioIds ?? (await firstOpenScenarioIds(client, MOST_COMPARED))) {
    const loaded = await load(scenarioId);
    if (!loaded.ok) return loaded;
    compared.push(loaded.value);
  }
  return ok({ entity: entity.value, base: base.value, compared });
}
