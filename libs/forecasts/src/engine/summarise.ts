import { QUANTILE_LEVELS } from '@waveguide/probability';
import { type Missing, missing } from '@waveguide/quantity';
import { ColumnQuantiles } from './column-quantiles';
import type { MarketModel } from '../model/market-model';
import { type OutputName, type SeriesKey, seriesKey, unitOfOutput } from '../model/market-output';
import type { MarketRun } from '../model/market-run';
import type { MarketSummary, SummarySeries } from '../model/market-summary';

/** Why a price has no value in a year. */
const notShipped: Missing = missing('not-applicable', 'Not shipped: there is no price in a year without ports.');
/** Why a value that was computed is no number. */
const noNumber: Missing = missing('undefined', 'The assumptions give no finite value in some years.');

/** The quantiles and mean of one series, year by year, as they are collected. */
export interface SeriesDraft {
  readonly quantiles: (readonly (number | null)[])[];
  readonly mean: (number | null)[];
  missing: Missing | null;
}

const allNull: readonly null[] = QUANTILE_LEVELS.map(() => null);

/**
 * Reduces one column into a draft. A price is taken over the draws that shipped, and is missing if none did; an infinite or
 * undefined result is missing too, never a number.
 */
export function reduceInto(
  draft: SeriesDraft,
  yearIndex: number,
  o: { readonly reducer: ColumnQuantiles; readonly column: Float64Array; readonly ports: Float64Array | null },
): void {
  const { reducer, column, ports } = o;
  const reduced = ports === null ? reducer.reduce(column) : reducer.reduceShipped(column, ports);
  if (reduced && Number.isFinite(reducer.mean)) {
    draft.quantiles[yearIndex] = Array.from(reducer.quantiles);
    draft.mean[yearIndex] = reducer.mean;
    return;
  }
  draft.quantiles[yearIndex] = allNull;
  draft.mean[yearIndex] = null;
  draft.missing = reduced ? noNumber : (draft.missing ?? notShipped);
}

export function seriesDraft(): SeriesDraft {
  return { quantiles: [], mean: [], missing: null };
}

export function finishedSeries(draft: SeriesDraft, output: OutputName): SummarySeries {
  return { unit: unitOfOutput(output), quantiles: draft.quantiles, mean: draft.mean, missing: draft.missing };
}

/** The fields of a summary that do not come from draws. */
export function summaryHead(
  o: Pick<MarketRun, 'engineVersion' | 'seed' | 'drawCount' | 'method' | 'years' | 'clamped'> & {
    readonly model: MarketModel;
  },
): Omit<MarketSummary, 'series'> {
  return {
    engineVersion: o.engineVersion,
    modelId: o.model.id,
    seed: o.seed,
    drawCount: o.drawCount,
    method: o.method,
    years: o.years,
    levels: QUANTILE_LEVELS,
    clamped: o.clamped,
  };
}

/**
 * Quantiles (P5, P10, P25, P50, P75, P90, P95 by Hyndman & Fan type 7) and mean of every series a run keeps. Sums are quantiles
 * of sums, draw by draw. Prices are of the draws that shipped; if none did they are null and `missing` says so.
 * @throws RangeError if the run keeps a price without the ports of the same entity
 */
export function summarise(run: MarketRun): MarketSummary {
  const reducer = new ColumnQuantiles();
  const series: Record<SeriesKey, SummarySeries> = {};
  for (const [key, columns] of run.series) {
    const [output, entity] = splitKey(key);
    const ports = output === 'price' ? run.series.get(seriesKey('ports', entity)) : null;
    if (ports === undefined) throw new RangeError(`The price of ${entity} needs its ports.`);
    const draft = seriesDraft();
    columns.forEach((column, yearIndex) => {
      reduceInto(draft, yearIndex, { reducer, column, ports: ports === null ? null : ports[yearIndex]! });
    });
    series[key] = finishedSeries(draft, output);
  }
  return { ...summaryHead(run), series };
}

function splitKey(key: SeriesKey): readonly [OutputName, string] {
  const colon = key.indexOf(':');
  return [key.slice(0, colon) as OutputName, key.slice(colon + 1)];
}
