import {
  growthOf,
  unitOfOutput,
  type MarketRun,
  type MarketSummary,
  type OutputName,
  summaryRange,
  type SummaryRange,
} from '@waveguide/forecasts';
import { mapMaybe, ok, type Maybe } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import { entitiesOf, modelYears, type Entity } from '../model/entities';
import type { GrowthInput } from './input-schema';
import { loadRevision, type LoadedRevision } from '../model/load-revision';
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
  readonly growth: Maybe<SummaryRange>;
  readonly from: Maybe<SummaryRange>;
  readonly to: Maybe<SummaryRange>;
}

interface SeriesBetween {
  readonly output: OutputName;
  readonly entity: string;
  readonly fromYear: number;
  readonly toYear: number;
}

function endsOf(summary: MarketSummary, { output, entity, fromYear, toYear }: SeriesBetween) {
  return {
    from: summaryRange(summary, { output, entity, year: fromYear }),
    to: summaryRange(summary, { output, entity, year: toYear }),
  };
}

/**
 * Compound growth, draw by draw; missing, with the reason, where an end has no value to show: the draws of a price go on into years
 * in which nothing ships.
 */
export function growthBetween(
  { run, summary }: { readonly run: MarketRun; readonly summary: MarketSummary },
  between: SeriesBetween,
): Maybe<SummaryRange> {
  const { from, to } = endsOf(summary, between);
  if (from.kind === 'missing') return from;
  if (to.kind === 'missing') return to;
  return mapMaybe(growthOf(run, between), ({ p10, p50, p90 }) => ({ p10, p50, p90 }));
}

function growthTable(services: ApiServices, loaded: LoadedRevision, input: GrowthInput) {
  const { revision, stamp } = loaded;
  const priceLaw = input.priceLaw ?? 'erosion';
  const run = services.engineRuns.draws({ revision, priceLaw }, input.output);
  const summary = summaryUnder(services, loaded, priceLaw);
  const rows = entitiesOf(input.output).map((entity): GrowthRow => {
    const between = { output: input.output, entity: entity.id, fromYear: input.fromYear, toYear: input.toYear };
    return { entity, growth: growthBetween({ run, summary }, between), ...endsOf(summary, between) };
  });
  const { output, fromYear, toYear } = input;
  return { stamp, output, unit: unitOfOutput(output), fromYear, toYear, rows };
}
