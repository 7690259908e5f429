import { QUANTILE_LEVELS } from '@waveguide/probability';
import type { AssumptionValues } from '../model/assumption';
import { ColumnQuantiles } from '../engine/column-quantiles';
import type { OutputQuestion } from './driver';
import { engineInputs } from '../engine/engine-inputs';
import { assertMarketModel } from '../model/market-inputs';
import { seriesKey } from '../model/market-output';
import type { RankCorrelation } from '../model/rank-correlations';
import { OFFSET, withPrerequisites } from '../engine/series-graph';
import { prepareSimulation } from '../engine/simulate';
import { statedModel } from '../model/stated-model';

/** One output, entity and year of a model, and the draws on which its P50 is taken. */
export interface DrawnQuestion extends Omit<OutputQuestion, 'values'> {
  /** A safe integer. */
  readonly seed: number;
  readonly drawCount: number;
  /** Rank correlations between draws; all are independent unless stated. */
  readonly correlations?: readonly RankCorrelation[];
}

const MEDIAN_LEVEL = QUANTILE_LEVELS.indexOf(0.5);

/**
 * The P50 of the draws of one output and year as a function of the assumptions, on the same random numbers at each call: what a summary of
 * as many draws shows, without the rest of it. Of calls in a row only what depends on a changed assumption is computed again.
 * @returns the function; NaN if the output does not exist
 * @throws RangeError if the model is malformed or has no such output, entity or year; the function throws for an assumption without value
 */
export function drawnMedian(asked: DrawnQuestion): (values: AssumptionValues) => number {
  const o = { ...asked, model: statedModel(asked.model, asked.definitions) };
  assertMarketModel(o.model);
  const simulation = prepareSimulation(o.model, o.drawCount, { keeps: () => true });
  const { graph, years, column } = simulation;
  const series = graph.findIndex(({ key }) => key === seriesKey(o.output, o.entity));
  const year = years.indexOf(o.year);
  if (series < 0 || year < 0) throw new RangeError(`The model has no ${o.output} of ${o.entity} in ${o.year}.`);
  const ports = o.output === 'price' ? series - OFFSET.price + OFFSET.ports : null;
  const needed = withPrerequisites(graph, ports === null ? [series] : [series, ports]);
  const design = { seed: o.seed, drawCount: o.drawCount, method: 'sobol' } as const;
  const inputs = engineInputs({ ...o, design, keepsUniforms: true }, simulation);
  const reducer = new ColumnQuantiles();
  let computed = false;
  return (values) => {
    const changed = [...inputs.refresh(values)];
    const isStale = (keys: ReadonlySet<string>) => !computed || changed.some((key) => keys.has(key));
    const wanted = Uint8Array.from(graph, ({ keys }, index) => (needed[index] === 1 && isStale(keys) ? 1 : 0));
    simulation.run({ wanted, emit: () => undefined });
    computed = true;
    const drawn = column(series, year);
    const reduced = ports === null ? reducer.reduce(drawn) : reducer.reduceShipped(drawn, column(ports, year));
    return reduced ? reducer.quantiles[MEDIAN_LEVEL]! : NaN;
  };
}
