import type { DrawMethod } from '@waveguide/probability';
import type { MarketModel } from './market-model';
import { type EntityId, type OutputName, type SeriesKey, seriesKey } from './market-output';
import type { ClampedInput } from '../schema/market-summary';

export type { ClampedInput };

/** Every output of a model, draw by draw. */
export interface MarketRun {
  readonly engineVersion: string;
  readonly model: MarketModel;
  readonly seed: number;
  readonly drawCount: number;
  readonly method: DrawMethod;
  readonly years: readonly number[];
  /**
   * One column of `drawCount` values per model year. NaN marks a draw in which the value does not exist: a price under
   * Wright's law, or of a group, before anything has shipped.
   */
  readonly series: ReadonlyMap<SeriesKey, readonly Float64Array[]>;
  readonly clamped: readonly ClampedInput[];
}

/**
 * The draws of one output, entity and year.
 * @throws RangeError if the run holds no such series or year
 */
export function drawsOf(
  run: MarketRun,
  at: { readonly output: OutputName; readonly entity: EntityId; readonly year: number },
): Float64Array {
  const column = run.series.get(seriesKey(at.output, at.entity))?.[run.years.indexOf(at.year)];
  if (column === undefined) throw new RangeError(`The run holds no ${at.output} of ${at.entity} in ${at.year}.`);
  return column;
}
