import type { DrawMethod } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import { correlatedDraws } from './correlated-draws';
import { ENGINE_VERSION } from '../model/output-table';
import { type DrawDesign, clampedInputs, definitionsByKey, fillDraws, fillInputColumn } from './input-columns';
import { assertMarketModel, marketInputsOf } from '../model/market-inputs';
import type { MarketModel } from '../model/market-model';
import type { SeriesKey } from '../model/market-output';
import type { MarketRun } from '../model/market-run';
import type { RankCorrelation } from '../model/rank-correlations';
import { withPrerequisites } from './series-graph';
import { type Simulation, prepareSimulation } from './simulate';
import { statedModel } from '../model/stated-model';

/** A model, what is assumed, and how it is drawn. Equal fields and engine version give an equal result. */
export interface MarketRunRequest {
  readonly model: MarketModel;
  readonly values: AssumptionValues;
  readonly definitions: readonly AssumptionDefinition[];
  /** A safe integer. */
  readonly seed: number;
  /** 1 or more; 16,384 for the record, 2,048 for a preview. */
  readonly drawCount: number;
  /** Scrambled Sobol unless stated. */
  readonly method?: DrawMethod;
  /** Rank correlations between draws; all are independent unless stated. */
  readonly correlations?: readonly RankCorrelation[];
  /** Series to keep; all unless stated. */
  readonly keep?: readonly SeriesKey[];
}

/**
 * Runs the market model and keeps every draw of every output (or of those in `keep`): about 4 kB per draw for the base model.
 * Where only quantiles and means are needed, `summariseModel` takes a fraction of that.
 * @throws RangeError if the model is malformed or reads an assumption that has no value or definition
 */
export function runMarketModel(o: MarketRunRequest): MarketRun {
  const design = { seed: o.seed, drawCount: o.drawCount, method: o.method ?? 'sobol' };
  const definitions = definitionsByKey(o.definitions);
  const inputs = marketInputsOf(statedModel(o.model, o.definitions));
  const correlated = correlatedDraws({ design, definitions, inputs, correlations: o.correlations ?? [] });
  const uniforms = new Map(correlated);
  for (const input of inputs) {
    if (correlated.has(input.drawKey)) continue;
    const column = new Float64Array(o.drawCount);
    fillDraws({ design, definition: definitions.get(input.drawKey), input }, column);
    uniforms.set(input.drawKey, column);
  }
  return runAtUniforms({ ...o, ...design, uniforms });
}

/**
 * Runs the model at given uniforms in (0, 1): one column per independent draw, by the `drawKey`s of `marketInputsOf`. This is how
 * designs of their own are evaluated: a column of 0.5 sets an assumption to its median.
 * @throws RangeError as `runMarketModel`, and for a missing column or one of another length
 */
export function runAtUniforms(
  asked: MarketRunRequest & DrawDesign & { readonly uniforms: ReadonlyMap<string, Float64Array> },
): MarketRun {
  const o = { ...asked, model: statedModel(asked.model, asked.definitions) };
  assertMarketModel(o.model);
  const kept = o.keep === undefined ? null : new Set<SeriesKey>(o.keep);
  const simulation = prepareSimulation(o.model, o.drawCount, {
    keeps: (node) => kept === null || kept.has(node.key),
  });
  const { graph, years, column } = simulation;
  const keptIndices = graph.flatMap((node, index) => (kept === null || kept.has(node.key) ? [index] : []));
  if (kept !== null && keptIndices.length !== kept.size)
    throw new RangeError('A series to keep is not one of the model.');
  const clamped = fillInputs(simulation, o);
  simulation.run({ wanted: withPrerequisites(graph, keptIndices), emit: () => undefined });
  // A few series are copied, so that they do not hold on to the memory of all.
  const take = (series: number, yearIndex: number): Float64Array =>
    kept === null ? column(series, yearIndex) : column(series, yearIndex).slice();
  return {
    engineVersion: ENGINE_VERSION,
    model: o.model,
    seed: o.seed,
    drawCount: o.drawCount,
    method: o.method,
    years,
    series: new Map(
      keptIndices.map((series) => [graph[series]!.key, years.map((_, yearIndex) => take(series, yearIndex))]),
    ),
    clamped,
  };
}

function fillInputs(
  { memory, inputs }: Simulation,
  o: MarketRunRequest & { readonly uniforms: ReadonlyMap<string, Float64Array> },
): MarketRun['clamped'] {
  const fractions = new Map<string, number>();
  const source = { values: o.values, definitions: definitionsByKey(o.definitions) };
  for (const { drawKey, keys } of marketInputsOf(o.model)) {
    const uniforms = o.uniforms.get(drawKey);
    if (uniforms === undefined || uniforms.length !== o.drawCount)
      throw new RangeError(`The run needs ${o.drawCount} uniforms of ${drawKey}.`);
    for (const key of keys) {
      const start = inputs.get(key) ?? NaN;
      const out = memory.subarray(start, start + o.drawCount);
      fractions.set(key, fillInputColumn({ ...source, key, uniforms }, out));
    }
  }
  return clampedInputs(fractions);
}
