import type { Distribution } from '@waveguide/probability';
import type { AssumptionDefinition } from '../model/assumption';
import { driversWithoutEffect } from './driver-effect';
import { createMarketEngine, type MarketEngine } from '../engine/market-engine';
import type { MarketModel } from '../model/market-model';
import type { EntityId, OutputName } from '../model/market-output';
import type { MarketSummary } from '../model/market-summary';
import { ledgerCheck } from '../checks/ledger-check';
import { rowCounts, type RowCounts } from '../checks/ledger-check-text';
import { ledgerConsistency, type CheckFigure, type ConsistencyCheck } from '../checks/ledger-consistency';
import type { RankCorrelation } from '../model/rank-correlations';
import { canonicalJson } from '../revisions/content-hash';
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
  /** The revision's own run, as it is stored: what is shown of it while nothing is changed. */
  readonly record: MarketSummary;
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
  /** Each driver at its P10 and P90 with all others at P50: what it moves, not the forecast, which is the summary's P50. */
  readonly tornado: readonly TornadoBar[];
  /** Held against the ledger; those that disagree come first. */
  readonly checks: readonly ConsistencyCheck[];
  /** The ledger's rows by verdict, for the overview's sentence. */
  readonly rowCounts: RowCounts;
}

export interface PreviewAnswer {
  readonly id: number;
  readonly question: PreviewQuestion;
  /** `record`: nothing that is drawn differs from the revision, and both sides are its stored run. `preview`: both are previews. */
  readonly basis: 'record' | 'preview';
  readonly draft: PreviewSide;
  /** The published revision on the same draws, so that a difference is never noise. */
  readonly published: PreviewSide;
  /** Keys of drivers that have no effect on the output and year asked about, see `driversWithoutEffect`; of the draft. */
  readonly withoutEffect: readonly string[];
}

/**
 * Answers previews over one revision. While a draft changes nothing that is drawn, the answer is the revision's stored run; as soon as it
 * does, both sides are previews on the same draws. Draws are made once, and only what depends on a changed assumption is computed again; other
 * correlations mean other draws, which are made anew.
 * @throws RangeError if the model reads an assumption that has no value or definition, or for correlations that contradict one another
 */
export function createPreviewSession(start: PreviewStart): (request: PreviewRequest) => PreviewAnswer {
  const { model, definitions, seed, figures } = start;
  const engineOver = (correlations: readonly RankCorrelation[], memory: 'incremental' | 'single') =>
    createMarketEngine({ model, definitions, seed, drawCount: PREVIEW_DRAW_COUNT, correlations, memory });
  const barsOf = (values: ReadonlyMap<string, Distribution>, question: PreviewQuestion) =>
    tornado({ model, definitions, values, ...question });
  const checksOf = (summary: MarketSummary) => {
    const context = { summary, figures };
    return { checks: ledgerConsistency(context, model), rowCounts: rowCounts(ledgerCheck(context, model)) };
  };
  const published = new Map(start.published);
  const record = { summary: start.record, ...checksOf(start.record) };
  const previewOf = (summary: MarketSummary) => ({ summary, ...checksOf(summary) });
  let publishedPreview: Omit<PreviewSide, 'tornado'> | null = null;
  let publishedBars: { readonly question: string; readonly bars: readonly TornadoBar[] } | null = null;
  const publishedCorrelations = canonicalJson(start.correlations);
  let drawn = publishedCorrelations;
  let engine: MarketEngine | null = null;
  return ({ id, values, correlations, question }) => {
    const draft = new Map(values);
    const wanted = canonicalJson(correlations);
    const asked = canonicalJson({ ...question });
    if (publishedBars?.question !== asked) publishedBars = { question: asked, bars: barsOf(published, question) };
    const unedited = wanted === publishedCorrelations && sameValues(draft, published);
    const bars = unedited ? publishedBars.bars : barsOf(draft, question);
    const answer = {
      id,
      question,
      withoutEffect: withoutEffect({ model, definitions, seed }, draft, { bars, question }),
    };
    if (unedited) {
      const side = { ...record, tornado: bars };
      return { ...answer, basis: 'record', draft: side, published: side };
    }
    if (engine === null || wanted !== drawn) {
      engine = engineOver(correlations, 'incremental');
      drawn = wanted;
    }
    publishedPreview ??= previewOf(engineOver(start.correlations, 'single').summary(published));
    return {
      ...answer,
      basis: 'preview',
      draft: { ...previewOf(engine.summary(draft)), tornado: bars },
      published: { ...publishedPreview, tornado: publishedBars.bars },
    };
  };
}

function sameValues(a: ReadonlyMap<string, Distribution>, b: ReadonlyMap<string, Distribution>): boolean {
  return (
    a.size === b.size && [...a].every(([key, value]) => canonicalJson(value) === canonicalJson(b.get(key) ?? null))
  );
}

/** Only of a driver that moves nothing with all others at P50 need it be asked whether it moves anything at all. */
function withoutEffect(
  context: Pick<PreviewStart, 'model' | 'definitions' | 'seed'>,
  values: ReadonlyMap<string, Distribution>,
  { bars, question }: { readonly bars: readonly TornadoBar[]; readonly question: PreviewQuestion },
): readonly string[] {
  const keys = bars.filter(({ swing }) => swing === 0).map(({ key }) => key);
  return [...driversWithoutEffect({ ...context, ...question, values }, { keys, seed: context.seed })];
}

/** What is under way and what waits: at most one request each, so that typing never queues work. */
export interface PreviewQueue {
  readonly running: PreviewRequest | null;
  readonly waiting: PreviewRequest | null;
}

export const IDLE_QUEUE: PreviewQueue = { running: null, waiting: null };

/** A new request takes the place of one that waits; it is sent at once if nothing runs. */
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
