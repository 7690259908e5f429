import { ColumnLayout, type Offset } from './column-layout';
import { marketInputsOf } from '../model/market-inputs';
import type { MarketModel } from '../model/market-model';
import { OFFSET, OUTPUTS_PER_ENTITY, type SeriesNode, seriesGraph } from './series-graph';
import { adoptionStage } from './simulate-adoption';
import { serviceStage } from './simulate-service';
import { valueStage } from './simulate-value';
import { type Run, planSimulation } from './simulation-plan';

/** A model ready to be computed over a fixed number of draws, any number of times. */
export interface Simulation {
  readonly graph: readonly SeriesNode[];
  readonly years: readonly number[];
  /** All columns of the simulation, inputs and outputs. */
  readonly memory: Float64Array;
  /** Where the column of each assumption begins; to be filled before a run. */
  readonly inputs: ReadonlyMap<string, Offset>;
  /** The column of a series and year. One that is not kept holds what was computed last. */
  readonly column: (series: number, yearIndex: number) => Float64Array;
  /** Where that column begins in memory. */
  readonly columnOf: (series: number, yearIndex: number) => Offset;
  /** Computes the wanted series, year by year, and emits each column as soon as it is complete. */
  readonly run: (o: Omit<Run, 'memory'>) => void;
}

/**
 * Lays out a model for a number of draws and takes the memory for it.
 * @param o.keeps which series keep all of their years; those that others read from earlier years are kept anyway
 */
export function prepareSimulation(
  model: MarketModel,
  drawCount: number,
  o: {
    readonly keeps: (node: SeriesNode) => boolean;
    /** Gives at least as much memory as asked for; its content does not matter. */
    readonly memory?: (length: number) => Float64Array;
  },
): Simulation {
  const graph = seriesGraph(model);
  // A price by Wright's law may depend on volumes of later years, so that all volumes come first.
  const ahead = model.technologies.some((technology) => technology.price.law === 'wright');
  const technologySeries = model.technologies.length * OUTPUTS_PER_ENTITY;
  const readLater = (series: number): boolean => {
    const offset = series < technologySeries ? series % OUTPUTS_PER_ENTITY : -1;
    return offset === OFFSET.cumulativePorts || (ahead && offset === OFFSET.ports);
  };
  const keptFromAdoption = (series: number): boolean =>
    ahead && series >= technologySeries && graph[series]!.output === 'ports';
  const layout = new ColumnLayout(drawCount);
  const inputs = new Map(
    marketInputsOf(model)
      .flatMap(({ keys }) => keys)
      .map((key) => [key, layout.take()]),
  );
  const plan = planSimulation({
    model,
    drawCount,
    seriesCount: graph.length,
    keeps: (series) => readLater(series) || keptFromAdoption(series) || o.keeps(graph[series]!),
    layout,
    inputs,
  });
  const adopt = adoptionStage(plan);
  const value = valueStage(plan);
  const service = serviceStage(plan);
  const memory = o.memory?.(layout.size) ?? new Float64Array(layout.size);
  return {
    graph,
    years: plan.years,
    memory,
    inputs,
    columnOf: plan.columnOf,
    column: (series, yearIndex) => {
      const start = plan.columnOf(series, yearIndex);
      return memory.subarray(start, start + drawCount);
    },
    run: (request) => {
      const run = { ...request, memory };
      plan.parameters.fill(memory);
      if (ahead) plan.years.forEach((_, yearIndex) => adopt(run, yearIndex));
      plan.years.forEach((_, yearIndex) => {
        if (!ahead) adopt(run, yearIndex);
        value(run, yearIndex);
        service(run, yearIndex);
      });
    },
  };
}
