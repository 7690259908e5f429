import type { ColumnLayout, Offset } from './column-layout';
import { type MarketModel, modelYears } from '../model/market-model';
import type { TechnologyOutput } from '../model/market-output';
import { ParameterColumns } from './parameter-columns';
import { OFFSET, OUTPUTS_PER_ENTITY } from './series-graph';

/** One computation under way. */
export interface Run {
  readonly memory: Float64Array;
  /** 1 for every series to compute; what a series is computed from is marked too, or is in memory from before. */
  readonly wanted: Uint8Array;
  /** Called with every wanted column as soon as it is complete, for each series in the order of the years. */
  readonly emit: (series: number, yearIndex: number) => void;
}

/** One stage of a simulation: computes its columns of one year. Years come in ascending order from the first. */
export type Stage = (run: Run, yearIndex: number) => void;

/** A model laid out in memory: where everything is, before anything is computed. */
export interface Plan {
  readonly model: MarketModel;
  readonly years: readonly number[];
  readonly drawCount: number;
  readonly layout: ColumnLayout;
  readonly parameters: ParameterColumns;
  /** Series index of an output of a technology, or of a group counted on from the technologies. */
  readonly seriesOf: (entity: number, output: TechnologyOutput) => number;
  /** Series index of the market's first output. */
  readonly market: number;
  /** Where the column of a series and year begins; a series that is not kept has the same place every year. */
  readonly columnOf: (series: number, yearIndex: number) => Offset;
}

/** Lays out a model. `keeps` says which series need a column of their own for every year. */
export function planSimulation(o: {
  readonly model: MarketModel;
  readonly drawCount: number;
  readonly seriesCount: number;
  readonly keeps: (series: number) => boolean;
  readonly layout: ColumnLayout;
  readonly inputs: ReadonlyMap<string, Offset>;
}): Plan {
  const { model, drawCount, layout } = o;
  const years = modelYears(model);
  const places = Array.from({ length: o.seriesCount }, (_, series) => {
    const kept = o.keeps(series);
    return { start: layout.take(kept ? years.length : 1), step: kept ? drawCount : 0 };
  });
  return {
    model,
    years,
    drawCount,
    layout,
    parameters: new ParameterColumns(layout, o.inputs),
    seriesOf: (entity, output) => entity * OUTPUTS_PER_ENTITY + OFFSET[output],
    market: (model.technologies.length + model.groups.length) * OUTPUTS_PER_ENTITY,
    columnOf: (series, yearIndex) => places[series]!.start + yearIndex * places[series]!.step,
  };
}
