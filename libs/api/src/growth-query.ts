import { growthOf, seriesOf, unitOfOutput, type MarketSummary, type OutputName } from '@waveguide/forecasts';
import { mapMaybe, missing, ok, present, type Maybe, type Result } from '@waveguide/quantity';
import type { ApiServices } from './api-context';
import { entitiesOf, modelYears, type Entity } from './entities';
import type { GrowthInput } from './forecasts-router';
import { loadRevision, type LoadedRevision } from './load-revision';
import type { Problem } from './problem';
import type { Range } from './quantity-schema';

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

function growthTable({ engineRuns }: ApiServices, { revision, stamp }: LoadedRevision, input: GrowthInput) {
  const request = { revision, priceLaw: input.priceLaw ?? 'erosion' } as const;
  const run = engineRuns.draws(request, input.output);
  const summary = engineRuns.summary(request);
  const rows: readonly GrowthRow[] = entitiesOf(input.output).map((entity) => ({
    entity,
    growth: mapMaybe(growthOf(run, { ...input, entity: entity.id }), ({ p10, p50, p90 }) => ({ p10, p50, p90 })),
    from: rangeOf(summary, { output: input.output, entity: entity.id, year: input.fromYear }),
    to: rangeOf(summary, { output: input.output, entity: entity.id, year: input.toYear }),
  }));
  const { output, fromYear, toYear } = input;
  return { stamp, output, unit: unitOfOutput(output), fromYear, toYear, rows };
}

export interface SeriesAt {
  readonly output: OutputName;
  readonly entity: string;
  readonly year: number;
}

/** P10, P50 and P90 of one series in one year of a summary, or why there are none. */
export function rangeOf(summary: MarketSummary, { output, entity, year }: SeriesAt): Maybe<Range> {
  const series = seriesOf(summary, output, entity);
  const quantiles = series.quantiles[summary.years.indexOf(year)];
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((level) => quantiles?.[summary.levels.indexOf(level)] ?? null);
  if (p10 !== null && p50 !== null && p90 !== null) return present({ p10, p50, p90 });
  return series.missing ?? missing('not-applicable', `There is no ${output} of ${entity} in ${year}.`);
}

export type GrowthAnswer = Result<ReturnType<typeof growthTable>, Problem>;
