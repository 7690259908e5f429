import type { DrawMethod } from '@waveguide/probability';
import { withExistingMeans } from '../analysis/existing-means';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import { ColumnQuantiles } from './column-quantiles';
import { engineInputs } from './engine-inputs';
import { ENGINE_VERSION } from '../model/output-table';
import { assertMarketModel } from '../model/market-inputs';
import type { MarketModel } from '../model/market-model';
import type { SeriesKey } from '../model/market-output';
import type { MarketSummary, SummarySeries } from '../model/market-summary';
import type { RankCorrelation } from '../model/rank-correlations';
import type { MarketRunRequest } from './run-market-model';
import { OFFSET, type SeriesNode } from './series-graph';
import { type Simulation, prepareSimulation } from './simulate';
import { statedModel } from '../model/stated-model';
import { borrowMemory, giveBackMemory } from './simulation-memory';
import { type SeriesDraft, finishedSeries, reduceInto, seriesDraft, summaryHead } from './summarise';

/** What stays the same while an analyst changes assumptions. */
export interface MarketEngineOptions {
  readonly model: MarketModel;
  readonly definitions: readonly AssumptionDefinition[];
  readonly seed: number;
  readonly drawCount: number;
  readonly method?: DrawMethod;
  /** Rank correlations between draws; all are independent unless stated. */
  readonly correlations?: readonly RankCorrelation[];
  /**
   * `incremental` keeps every column, so that after a change only what depends on it is computed again; `single` keeps what one
   * pass needs, about a third of the memory. The results are the same.
   */
  readonly memory?: 'incremental' | 'single';
}

/** A model ready to be run again and again with changing assumptions. */
export interface MarketEngine {
  /**
   * The summary for these values: the same as that of a new run, whatever was asked before.
   * @throws RangeError if the model reads an assumption that has no value or definition
   */
  readonly summary: (values: AssumptionValues) => MarketSummary;
}

/**
 * Prepares a model for repeated runs. Draws are made once; a change of assumptions recomputes the columns of those
 * assumptions and the series that depend on them, and reuses all other results.
 * @throws RangeError if the model is malformed
 */
export function createMarketEngine(asked: MarketEngineOptions): MarketEngine {
  const o = { ...asked, model: statedModel(asked.model, asked.definitions) };
  assertMarketModel(o.model);
  const incremental = o.memory !== 'single';
  return engineOver(o, prepareSimulation(o.model, o.drawCount, { keeps: () => incremental }));
}

function engineOver(o: MarketEngineOptions, simulation: Simulation): MarketEngine {
  const { model, drawCount } = o;
  const design = { seed: o.seed, drawCount, method: o.method ?? 'sobol' };
  const incremental = o.memory !== 'single';
  const { graph, years, column } = simulation;
  const inputs = engineInputs({ ...o, design, keepsUniforms: incremental }, simulation);
  const reducer = new ColumnQuantiles();
  const finished = new Map<number, SummarySeries>();
  return {
    summary: (values) => {
      const changed = inputs.refresh(values);
      const wanted = staleSeries(graph, { changed, finished, all: !incremental });
      const drafts = new Map<number, SeriesDraft>();
      simulation.run({
        wanted,
        emit: (series, yearIndex) => {
          const draft = drafts.get(series) ?? seriesDraft();
          drafts.set(series, draft);
          // A price counts in the draws with ports, which the same year's ports tell.
          const ports =
            graph[series]!.output === 'price' ? column(series - OFFSET.price + OFFSET.ports, yearIndex) : null;
          reduceInto(draft, yearIndex, { reducer, column: column(series, yearIndex), ports });
        },
      });
      for (const [series, draft] of drafts) finished.set(series, finishedSeries(draft, graph[series]!.output));
      const series: Record<SeriesKey, SummarySeries> = {};
      graph.forEach((node, index) => {
        const done = finished.get(index);
        if (done !== undefined) series[node.key] = done;
      });
      const head = { ...design, model, years, engineVersion: ENGINE_VERSION };
      const summary = { ...summaryHead({ ...head, clamped: inputs.clamped() }), series };
      return withExistingMeans(summary, { model, values, definitions: o.definitions });
    },
  };
}

/**
 * Quantiles and means of a model without keeping its draws: the same as `summarise(runMarketModel(o))` in a third of the
 * memory and less time.
 * @throws RangeError as `runMarketModel`
 */
export function summariseModel(asked: Omit<MarketRunRequest, 'keep'>): MarketSummary {
  const o = { ...asked, model: statedModel(asked.model, asked.definitions) };
  assertMarketModel(o.model);
  const simulation = prepareSimulation(o.model, o.drawCount, { keeps: () => false, memory: borrowMemory });
  try {
    return engineOver({ ...o, memory: 'single' }, simulation).summary(o.values);
  } finally {
    giveBackMemory(simulation.memory);
  }
}

function staleSeries(
  graph: readonly SeriesNode[],
  o: { readonly changed: ReadonlySet<string>; readonly finished: ReadonlyMap<number, unknown>; readonly all: boolean },
): Uint8Array {
  return Uint8Array.from(graph, (node, index) => {
    if (o.all || !o.finished.has(index)) return 1;
    for (const key of o.changed) if (node.keys.has(key)) return 1;
    return 0;
  });
}
