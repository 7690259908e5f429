import { growthOf, unitOfOutput } from '@waveguide/forecasts';
import { mapMaybe, ok, type Maybe } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { entitiesOf, modelYears, type Entity } from './entities';
import type { GrowthInput } from './forecasts-router';
import { loadRevision, type LoadedRevision } from './load-revision';
import type { Range } from './quantity-schema';
import { rangeOf } from './summary-range';
import { summaryUnder } from './summary-query';

/** Growth of every entity between any two years of the model, computed draw by draw. */
export async function growthQuery(services: ApiServices, input: GrowthInput) {
  const years = modelYears(input.fromYear, input.toYear);
  if (!years.ok) return years;
  const loaded = await loadRevision(services.client, input);
  if (!loaded.ok) return loaded;
  return ok(growthTable(services, loaded.value, input));
}

export interface GrowthRow {
  readonly entity: Entity;
  readonly growth: Maybe<Range>;
  readonly from: Maybe<Range>;
  readonly to: Maybe<Range>;
}

function growthTable(services: ApiServices, loaded: LoadedRevision, input: GrowthInput) {
  const { revision, stamp } = loaded;
  const priceLaw = input.priceLaw ?? 'erosion';
  const run = services.engineRuns.draws({ revision, priceLaw }, input.output);
  const summary = summaryUnder(services, loaded, priceLaw);
  const rows: readonly GrowthRow[] = entitiesOf(input.output).map((entity) => ({
    entity,
    growth: mapMaybe(growthOf(run, { ...input, entity: entity.id }), ({ p10, p50, p90 }) => ({ p10, p50, p90 })),
    from: rangeOf(summary, { output: input.output, entity: entity.id, year: input.fromYear }),
    to: rangeOf(summary, { output: input.output, entity: entity.id, year: input.toYear }),
  }));
  const { output, fromYear, toYear } = input;
  return { stamp, output, unit: unitOfOutput(output), fromYear, toYear, rows };
}
