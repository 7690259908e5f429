import {
  baseMarketModel,
  ENGINE_VERSION,
  MARKET_ENTITY,
  isOfMarket,
  isOfTechnologies,
  runMarketModel,
  seriesKey,
  summariseModel,
  withPriceLaw,
  type AssumptionValue,
  type MarketModel,
  type MarketRun,
  type MarketSummary,
  type OutputName,
  type PriceLaw,
  type PublishedRevision,
  type RankCorrelation,
  type SeriesKey,
} from '@waveguide/forecasts';
import { LRUCache } from 'lru-cache';

/** What the engine needs of a revision, published or not. */
export interface DraftRevision extends Pick<PublishedRevision, 'seed' | 'drawCount' | 'definitions'> {
  readonly values: readonly AssumptionValue[];
  /** Independent draws unless stated. */
  readonly correlations?: readonly RankCorrelation[] | undefined;
}

/** What a run is computed from; equal requests give equal results. */
export interface EngineRequest {
  readonly revision: DraftRevision & Pick<PublishedRevision, 'contentHash'>;
  readonly priceLaw: PriceLaw;
}

interface OutputRequest {
  readonly request: EngineRequest;
  readonly output: OutputName;
}

/** Draws of one output for all entities take some 9 MB at 16,384 draws; a page may ask for five outputs of four scenarios. */
const RUNS_KEPT = 20;
const SUMMARIES_KEPT = 40;

/** The model that every scenario runs, with its price law. */
export function modelOf(priceLaw: PriceLaw): MarketModel {
  return withPriceLaw(baseMarketModel, priceLaw);
}

/** Every series of one output: of each technology and group, of the market, or of both. */
export function seriesOfOutput(output: OutputName): readonly SeriesKey[] {
  const parts = isOfTechnologies(output) ? [...baseMarketModel.technologies, ...baseMarketModel.groups] : [];
  return [...parts.map(({ id }) => id), ...(isOfMarket(output) ? [MARKET_ENTITY] : [])].map((entity) =>
    seriesKey(output, entity),
  );
}

function keyOf({ revision, priceLaw }: EngineRequest): string {
  // A frozen chart runs under the bounds of its revision's day, which a later dataset may have moved.
  const bounds = revision.definitions.map(({ key, lower, upper }) => `${key}:${String(lower)}:${String(upper)}`).join();
  return [ENGINE_VERSION, revision.contentHash, revision.seed, revision.drawCount, priceLaw, bounds].join(' ');
}

function inputsOf({ revision, priceLaw }: { readonly revision: DraftRevision; readonly priceLaw: PriceLaw }) {
  return {
    model: modelOf(priceLaw),
    values: new Map(revision.values.map(({ key, distribution }) => [key, distribution])),
    definitions: revision.definitions,
    seed: revision.seed,
    drawCount: revision.drawCount,
    correlations: revision.correlations ?? [],
  };
}

/** Runs the engine on the server and keeps the most recent results by what they were computed from. */
export class EngineRuns {
  readonly #runs = new LRUCache<string, MarketRun, OutputRequest>({
    max: RUNS_KEPT,
    memoMethod: (_key, _stale, { context: { request, output } }) =>
      runMarketModel({ ...inputsOf(request), keep: seriesOfOutput(output) }),
  });
  readonly #summaries = new LRUCache<string, MarketSummary, EngineRequest>({
    max: SUMMARIES_KEPT,
    memoMethod: (_key, _stale, { context }) => this.computeSummary(context),
  });

  /** Every draw of one output: for what has to be computed draw by draw. */
  draws(request: EngineRequest, output: OutputName): MarketRun {
    return this.#runs.memo(`${keyOf(request)} ${output}`, { context: { request, output } });
  }

  /** Quantiles and means of everything. */
  summary(request: EngineRequest): MarketSummary {
    return this.#summaries.memo(keyOf(request), { context: request });
  }

  /** The same, computed now: for values that are not published yet and so have no hash to be found by. */
  computeSummary({
    revision,
    priceLaw,
  }: {
    readonly revision: DraftRevision;
    readonly priceLaw: PriceLaw;
  }): MarketSummary {
    return summariseModel(inputsOf({ revision, priceLaw }));
  }
}
