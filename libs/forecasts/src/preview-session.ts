import type { Distribution } from '@waveguide/probability';
import type { AssumptionDefinition } from './assumption';
import { createMarketEngine } from './market-engine';
import type { MarketModel } from './market-model';
import type { EntityId, OutputName } from './market-output';
import type { MarketSummary } from './market-summary';
import { ledgerConsistency, type CheckFigure, type ConsistencyCheck } from './ledger-consistency';
import type { RankCorrelation } from './rank-correlations';
import { canonicalJson } from './revision-hash';
import { tornado, type TornadoBar } from './tornado';

/** Draws of a preview: a quarter of a frame's work, with quantiles good to a few per cent. */
export const PREVIEW_DRAW_COUNT = 2048;

/** Distributions by assumption key as a list of pairs, which a message to a worker can carry. */
export type ValuePairs = readonly (readonly [key: string, distribution: Distribution])[];

/** What a preview is made over: one published revision. */
export interface PreviewStart {
  readonly model: MarketModel;
  readonly definitions: readonly AssumptionDefinition[];
  readonly seed: number;
  readonly published: ValuePairs;
  /** Of the published revision. */
  readonly correlations: readonly RankCorrelation[];
  /** Figures of the ledger that the draft is held against. */
  readonly figures: readonly CheckFigure[];
}

/** The output whose drivers are put in order. */
export interface PreviewQuestion {
  readonly output: OutputName;
  readonly entity: EntityId;
  readonly year: number;
}

export interface PreviewRequest {
  /** Rises with each request; an answer carries the number of its request. */
  readonly id: number;
  readonly values: ValuePairs;
  /** All rank correlations; possible together, see `validateCorrelations`. */
  readonly correlations: readonly RankCorrelation[];
  readonly question: PreviewQuestion;
}

/** What one set of values leads to. */
export interface PreviewSide {
  readonly summary: MarketSummary;
  readonly tornado: readonly TornadoBar[];
  /** Held against the ledger; those that disagree come first. */
  readonly checks: readonly ConsistencyCheck[];
}

export interface PreviewAnswer {
  readonly id: number;
  readonly question: PreviewQuestion;
  readonly draft: PreviewSide;
  /** The published revision on the same draws, so that a difference is never noise. */
  readonly published: PreviewSide;
}

/**
 * Answers previews over one revision. Draws are made once, and only what depends on a changed assumption is computed again; other
 * correlations mean other draws, which are made anew.
 * @throws RangeError if the model reads an assumption that has no value or definition, or for correlations that contradict one another
 */
export function createPreviewSession(start: PreviewStart): (request: PreviewRequest) => PreviewAnswer {
  const { model, definitions, seed, figures } = start;
  const engineOver = (correlations: readonly RankCorrelation[], memory: 'incremental' | 'single') =>
    createMarketEngine({ model, definitions, seed, drawCount: PREVIEW_DRAW_COUNT, correlations, memory });
  const barsOf = (values: ReadonlyMap<string, Distribution>, question: PreviewQuestion) =>
    tornado({ model, definitions, values, ...question });
  const checksOf = (summary: MarketSummary) => ledgerConsistency({ summary, figures }, model);
  const published = new Map(start.published);
  const publishedSummary = engineOver(start.correlations, 'single').summary(published);
  const publishedChecks = checksOf(publishedSummary);
  let publishedBars: { readonly question: string; readonly bars: readonly TornadoBar[] } | null = null;
  let drawn = canonicalJson(start.correlations);
  let engine = engineOver(start.correlations, 'incremental');
  return ({ id, values, correlations, question }) => {
    const wanted = canonicalJson(correlations);
    if (wanted !== drawn) {
      engine = engineOver(correlations, 'incremental');
      drawn = wanted;
    }
    const draft = new Map(values);
    const summary = engine.summary(draft);
    const asked = canonicalJson({ ...question });
    if (publishedBars?.question !== asked) publishedBars = { question: asked, bars: barsOf(published, question) };
    return {
      id,
      question,
      draft: { summary, tornado: barsOf(draft, question), checks: checksOf(summary) },
      published: { summary: publishedSummary, tornado: publishedBars.bars, checks: publishedChecks },
    };
  };
}

/** What is under way and what waits: at most one request each, so that typing never queues work. */
export interface PreviewQueue {
  readonly running: PreviewRequest | null;
  readonly waiting: PreviewRequest | null;
}

export const IDLE_QUEUE: PreviewQueue = { running: null, waiting: null };

/** A new request takes the place of one that waits; it is sent at once where nothing runs. */
export function askedPreview(
  queue: PreviewQueue,
  request: PreviewRequest,
): { readonly queue: PreviewQueue; readonly send: PreviewRequest | null } {
  return queue.running === null
    ? { queue: { running: request, waiting: null }, send: request }
    : { queue: { ...queue, waiting: request }, send: null };
}

/** An answer frees the place for the request that waits; an answer that is not awaited changes nothing. */
export function answeredPreview(
  queue: PreviewQueue,
  id: number,
): { readonly queue: PreviewQueue; readonly send: PreviewRequest | null } {
  if (queue.running?.id !== id) return { queue, send: null };
  return { queue: { running: queue.waiting, waiting: null }, send: queue.waiting };
}
