import { baseMarketModel } from './base-market-model';
import { definitions, valuesOf } from './base-model.fixture';
import { seriesOf } from './market-summary';
import {
  answeredPreview,
  askedPreview,
  createPreviewSession,
  IDLE_QUEUE,
  PREVIEW_DRAW_COUNT,
  type PreviewRequest,
} from './preview-session';
import { runMarketModel } from './run-market-model';
import { summarise } from './summarise';

const request = (id: number): PreviewRequest => ({
  id,
  values: [],
  correlations: [],
  question: { output: 'ports', entity: 'cpo', year: 2030 },
});

describe('the preview queue', () => {
  it('sends the first request and holds only the newest of those that follow', () => {
    const first = askedPreview(IDLE_QUEUE, request(1));
    expect(first.send?.id).toBe(1);
    const second = askedPreview(first.queue, request(2));
    const third = askedPreview(second.queue, request(3));
    expect([second.send, third.send]).toEqual([null, null]);
    expect(third.queue.waiting?.id).toBe(3);
  });

  it('sends the one that waits when the answer comes, and rests after the last', () => {
    const waiting = { running: request(1), waiting: request(3) };
    const answered = answeredPreview(waiting, 1);
    expect(answered.send?.id).toBe(3);
    expect(answeredPreview(answered.queue, 3)).toEqual({ queue: IDLE_QUEUE, send: null });
  });

  it('passes over an answer that nobody awaits', () => {
    const queue = { running: request(2), waiting: null };
    expect(answeredPreview(queue, 1)).toEqual({ queue, send: null });
  });
});

describe('a preview', () => {
  const published = [...valuesOf('base')];
  const correlations = [{ keyA: 'share-ceiling', keyB: 'share-midpoint', rankCorrelation: -0.8 }];
  const session = createPreviewSession({
    model: baseMarketModel,
    definitions,
    seed: 7,
    published,
    correlations: [],
    figures: [],
  });
  const ask = (over: Partial<PreviewRequest>) =>
    session({
      id: 1,
      values: published,
      correlations: [],
      question: { output: 'revenue', entity: 'co-packaged', year: 2030 },
      ...over,
    });
  const whole = (stated: PreviewRequest['correlations']) =>
    summarise(
      runMarketModel({
        model: baseMarketModel,
        definitions,
        values: new Map(published),
        seed: 7,
        drawCount: PREVIEW_DRAW_COUNT,
        correlations: stated,
      }),
    );

  it('of what is published differs in nothing from it', () => {
    const answer = ask({});
    expect(answer.draft).toEqual(answer.published);
  });

  it('follows correlations and comes back from them, as full runs would', () => {
    const revenue = (summary: ReturnType<typeof whole>) => seriesOf(summary, 'revenue', 'co-packaged').quantiles;
    const correlated = revenue(ask({ correlations }).draft.summary);
    expect(correlated).toEqual(revenue(whole(correlations)));
    expect(correlated).not.toEqual(revenue(whole([])));
    expect(revenue(ask({}).draft.summary)).toEqual(revenue(whole([])));
  });
});
