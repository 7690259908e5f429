import type { Distribution } from '@waveguide/probability';
import type { AssumptionDefinition } from './assumption';
import { createMarketEngine } from './market-engine';
import type { MarketModel } from './market-model';
import type { EntityId, OutputName } from './market-output';
import type { MarketSummary } from './market-summary';
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
  readonly question: PreviewQuestion;
}

export interface PreviewAnswer {
  readonly id: number;
  readonly question: PreviewQuestion;
  readonly draft: { readonly summary: MarketSummary; readonly tornado: readonly TornadoBar[] };
  /** The published revision on the same draws, so that a difference is never noise. */
  readonly published: { readonly summary: MarketSummary; readonly tornado: readonly TornadoBar[] };
}

/**
 * Answers previews over one revision. Draws are made once, and only what depends on a changed assumption is computed again.
 * @throws RangeError if the model reads an assumption that has no value or definition
 */
export function createPreviewSession(start: PreviewStart): (request: PreviewRequest) => PreviewAnswer {
  const { model, definitions, seed } = start;
  const engine = createMarketEngine({ model, definitions, seed, drawCount: PREVIEW_DRAW_COUNT });
  const published = new Map(start.published);
  const publishedSummary = createMarketEngine({
    model,
    definitions,
    seed,
    drawCount: PREVIEW_DRAW_COUNT,
    memory: 'single',
  }).summary(published);
  return ({ id, values, question }) => {
    const draft = new Map(values);
    return {
      id,
      question,
      draft: { summary: engine.summary(draft), tornado: tornado({ model, definitions, values: draft, ...question }) },
      published: {
        summary: publishedSummary,
        tornado: tornado({ model, definitions, values: published, ...question }),
      },
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
