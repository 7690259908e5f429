import type { DrawMethod } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from './assumption';
import { ColumnQuantiles } from './column-quantiles';
import { columnStore } from './column-store';
import { ENGINE_VERSION } from './engine-version';
import { clampedInputs, definitionsByKey, fillDraws, fillInputColumn } from './input-columns';
import { assertMarketModel, marketInputsOf } from './market-inputs';
import { type MarketModel, modelYears } from './market-model';
import type { SeriesKey } from './market-output';
import type { MarketSummary, SummarySeries } from './market-summary';
import type { MarketRunRequest } from './run-market-model';
import { OFFSET, OUTPUTS_PER_ENTITY, type SeriesNode, seriesGraph } from './series-graph';
import { pricesNeedAllVolumes, simulate } from './simulate';
import { type SeriesDraft, finishedSeries, reduceInto, seriesDraft, summaryHead } from './summarise';
import type { ColumnStore } from './simulation';

/** What stays the same while an analyst changes assumptions. */
export interface MarketEngineOptions {
  readonly model: MarketModel;
  readonly definitions: readonly AssumptionDefinition[];
  readonly seed: number;
  readonly drawCount: number;
  readonly method?: DrawMethod;
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
export function createMarketEngine(o: MarketEngineOptions): MarketEngine {
  assertMarketModel(o.model);
  const { model, drawCount } = o;
  const design = { seed: o.seed, drawCount, method: o.method ?? 'sobol' };
  const incremental = o.memory !== 'single';
  const definitions = definitionsByKey(o.definitions);
  const marketInputs = marketInputsOf(model);
  const graph = seriesGraph(model);
  const years = modelYears(model);
  const store = columnStore({ drawCount, yearCount: years.length }, storedSeries(model, graph, incremental));
  const reducer = new ColumnQuantiles();
  const uniforms = new Map<string, Float64Array>();
  const inputs = new Map<string, Float64Array>();
  const clamped = new Map<string, number>();
  const finished = new Map<number, SummarySeries>();
  const scratch = new Float64Array(drawCount);
  let known: AssumptionValues = new Map();

  const uniformsOf = (input: (typeof marketInputs)[number]): Float64Array => {
    const cached = uniforms.get(input.drawKey);
    if (cached !== undefined) return cached;
    const column = incremental ? new Float64Array(drawCount) : scratch;
    fillDraws({ design, definition: definitions.get(input.drawKey), input }, column);
    if (incremental) uniforms.set(input.drawKey, column);
    return column;
  };
  const refreshInputs = (values: AssumptionValues): ReadonlySet<string> => {
    const changed = new Set<string>();
    for (const input of marketInputs) {
      const stale = input.keys.filter((key) => !inputs.has(key) || !sameValue(known.get(key), values.get(key)));
      if (stale.length === 0) continue;
      const uniformColumn = uniformsOf(input);
      for (const key of stale) {
        const column = inputs.get(key) ?? new Float64Array(drawCount);
        // Out of the cache while it is written: an unusable value must not leave a half-made column behind.
        inputs.delete(key);
        clamped.set(key, fillInputColumn({ values, definitions, key, uniforms: uniformColumn }, column));
        inputs.set(key, column);
        changed.add(key);
      }
    }
    return changed;
  };
  return {
    summary: (values) => {
      const changed = refreshInputs(values);
      known = values;
      const wanted = staleSeries(graph, { changed, finished, all: !incremental });
      const drafts = new Map<number, SeriesDraft>();
      simulate({
        model,
        inputs,
        drawCount,
        store,
        wanted,
        emit: (series, yearIndex) => {
          const draft = drafts.get(series) ?? seriesDraft();
          drafts.set(series, draft);
          reduceInto(draft, yearIndex, { reducer, ...columnsFor({ graph, store }, series, yearIndex) });
        },
      });
      for (const [series, draft] of drafts) finished.set(series, finishedSeries(draft, graph[series].output));
      const series: Record<SeriesKey, SummarySeries> = {};
      graph.forEach((node, index) => {
        const done = finished.get(index);
        if (done !== undefined) series[node.key] = done;
      });
      const head = { ...design, model, years, engineVersion: ENGINE_VERSION };
      return { ...summaryHead({ ...head, clamped: clampedInputs(clamped) }), series };
    },
  };
}

/**
 * Quantiles and means of a model without keeping its draws: the same as `summarise(runMarketModel(o))` in a third of the
 * memory and less time.
 * @throws RangeError as `runMarketModel`
 */
export function summariseModel(o: Omit<MarketRunRequest, 'keep'>): MarketSummary {
  return createMarketEngine({ ...o, memory: 'single' }).summary(o.values);
}

/** Which series need a column of their own for every year. */
function storedSeries(
  model: MarketModel,
  graph: readonly SeriesNode[],
  incremental: boolean,
): (series: number) => boolean {
  const ahead = pricesNeedAllVolumes({ model });
  const market = graph.length - 4;
  return (series) => {
    if (incremental) return true;
    const offset = series < market ? series % OUTPUTS_PER_ENTITY : -1;
    // The installed base reads the volumes of years ago; prices that wait for all volumes need the ports kept as well.
    return offset === OFFSET.cumulativePorts || (ahead && offset === OFFSET.ports);
  };
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

/** The column to reduce and, for a price, the ports that say which draws count. */
function columnsFor(
  o: { readonly graph: readonly SeriesNode[]; readonly store: ColumnStore },
  series: number,
  yearIndex: number,
): { readonly column: Float64Array; readonly ports: Float64Array | null } {
  const { graph, store } = o;
  const ports = graph[series].output === 'price' ? store.column(series - OFFSET.price + OFFSET.ports, yearIndex) : null;
  return { column: store.column(series, yearIndex), ports };
}

/** Distributions are small plain records, so their JSON tells whether they differ. */
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
