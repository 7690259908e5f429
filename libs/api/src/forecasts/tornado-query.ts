import { statedDrivers, TOTAL_PORTS_DRIVER, tornado, unitOfOutput } from '@waveguide/forecasts';
import { ok } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { modelOf } from '../trpc/engine-runs';
import { entityOf, modelYear } from '../model/entities';
import type { TornadoInput } from './input-schema';
import { loadRevision } from '../model/load-revision';

/** What each driver does to one output on its own: at its P10 and its P90 with all others at P50, widest swing first. */
export async function tornadoQuery({ client }: ApiServices, input: TornadoInput) {
  const entity = entityOf(input.output, input.entity);
  if (!entity.ok) return entity;
  const year = modelYear('year', input.year);
  if (!year.ok) return year;
  const loaded = await loadRevision(client, input);
  if (!loaded.ok) return loaded;
  const { revision, stamp } = loaded.value;
  const model = modelOf(input.priceLaw ?? 'erosion');
  const values = new Map(revision.values.map(({ key, distribution }) => [key, distribution]));
  const { output, year: atYear } = input;
  const bars = tornado({
    model,
    values,
    definitions: revision.definitions,
    output,
    entity: input.entity,
    year: atYear,
  });
  const definitions = new Map(revision.definitions.map((definition) => [definition.key, definition]));
  const moved = new Map(
    statedDrivers({ model, definitions: revision.definitions }).map((driver) => [driver.key, driver.assumptionKeys]),
  );
  return ok({
    stamp,
    output,
    entity: entity.value,
    unit: unitOfOutput(output),
    year: atYear,
    bars: bars.map((bar) => ({
      ...bar,
      name:
        bar.key === TOTAL_PORTS_DRIVER ? 'Total optical ports, all years' : (definitions.get(bar.key)?.name ?? bar.key),
      inputUnit: definitions.get(bar.key)?.unit ?? definitions.get(moved.get(bar.key)?.[0] ?? '')?.unit ?? 'n/a',
      assumptionKeys: [...(moved.get(bar.key) ?? [])],
    })),
  });
}
