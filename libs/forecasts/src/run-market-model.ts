import type { DrawMethod } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from './assumption';
import { columnStore } from './column-store';
import { ENGINE_VERSION } from './engine-version';
import {
  type DrawDesign,
  type InputColumns,
  clampedInputs,
  definitionsByKey,
  fillDraws,
  fillInputColumn,
} from './input-columns';
import { assertMarketModel, marketInputsOf } from './market-inputs';
import { type MarketModel, modelYears } from './market-model';
import type { SeriesKey } from './market-output';
import type { MarketRun } from './market-run';
import { OUTPUTS_PER_ENTITY, OFFSET, seriesGraph, withPrerequisites } from './series-graph';
import { simulate } from './simulate';

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
  const uniforms = new Map<string, Float64Array>();
  for (const input of marketInputsOf(o.model)) {
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
  o: MarketRunRequest & DrawDesign & { readonly uniforms: ReadonlyMap<string, Float64Array> },
): MarketRun {
  assertMarketModel(o.model);
  const { inputs, clamped } = inputColumns(o);
  const graph = seriesGraph(o.model);
  const years = modelYears(o.model);
  const kept = new Set<string>(o.keep ?? graph.map((node) => node.key));
  const keptIndices = graph.flatMap((node, index) => (kept.has(node.key) ? [index] : []));
  if (keptIndices.length !== kept.size) throw new RangeError('A series to keep is not one of the model.');
  // Ports and cumulative ports of earlier years are read again by prices and the installed base.
  const stored = (series: number): boolean => {
    const offset = series % OUTPUTS_PER_ENTITY;
    return kept.has(graph[series].key) || offset === OFFSET.cumulativePorts || offset === OFFSET.ports;
  };
  const store = columnStore({ drawCount: o.drawCount, yearCount: years.length }, stored);
  const wanted = withPrerequisites(graph, keptIndices);
  simulate({ model: o.model, inputs, drawCount: o.drawCount, store, wanted, emit: () => undefined });
  return {
    engineVersion: ENGINE_VERSION,
    model: o.model,
    seed: o.seed,
    drawCount: o.drawCount,
    method: o.method,
    years,
    series: new Map(
      keptIndices.map((index) => [graph[index].key, years.map((_, yearIndex) => store.column(index, yearIndex))]),
    ),
    clamped: clampedInputs(clamped),
  };
}

function inputColumns(o: MarketRunRequest & { readonly uniforms: ReadonlyMap<string, Float64Array> }): {
  readonly inputs: InputColumns;
  readonly clamped: ReadonlyMap<string, number>;
} {
  const inputs = new Map<string, Float64Array>();
  const clamped = new Map<string, number>();
  const source = { values: o.values, definitions: definitionsByKey(o.definitions) };
  for (const { drawKey, keys } of marketInputsOf(o.model)) {
    const uniforms = o.uniforms.get(drawKey);
    if (uniforms === undefined || uniforms.length !== o.drawCount)
      throw new RangeError(`The run needs ${o.drawCount} uniforms of ${drawKey}.`);
    for (const key of keys) {
      const column = new Float64Array(o.drawCount);
      clamped.set(key, fillInputColumn({ ...source, key, uniforms }, column));
      inputs.set(key, column);
    }
  }
  return { inputs, clamped };
}
