import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { seriesOf } from '../model/market-summary';
import {
  answeredPreview,
  askedPreview,
  createPreviewSession,
  IDLE_QUEUE,
  PREVIEW_DRAW_COUNT,
  type PreviewRequest,
} from './preview-session';
import { summariseModel } from '../engine/market-engine';
import { runMarketModel } from '../engine/run-market-model';
import { summarise } from '../engine/summarise';

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
  /** Of more draws than a preview, as a stored run is. */
  const record = summariseModel({
    model: baseMarketModel,
    definitions,
    values: new Map(published),
    seed: 7,
    drawCount: 4096,
  });
  const session = createPreviewSession({
    model: baseMarketModel,
    definitions,
    seed: 7,
    published,
    record,
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

  const priced = (value: number) =>
    published.map(
      ([key, distribution]) => [key, key === 'asp-2025' ? { kind: 'fixed' as const, value } : distribution] as const,
    );

  it('of what is published is its stored run, to the last digit, on both sides', () => {
    const answer = ask({});
    expect(answer.basis).toBe('record');
    expect(answer.draft.summary).toBe(record);
    expect(answer.published).toEqual(answer.draft);
  });

  it('of an edited draft holds both sides on the same draws, so that what the edit does not touch is equal', () => {
    const answer = ask({ values: priced(500) });
    expect(answer.basis).toBe('preview');
    expect([answer.draft.summary.drawCount, answer.published.summary.drawCount]).toEqual([
      PREVIEW_DRAW_COUNT,
      PREVIEW_DRAW_COUNT,
    ]);
    // A price moves no ports, and revenue is proportional to it if it is the only price.
    expect(answer.draft.summary.series['ports:cpo']).toEqual(answer.published.summary.series['ports:cpo']);
    expect(answer.draft.summary.series['revenue:cpo']).not.toEqual(answer.published.summary.series['revenue:cpo']);
    expect(ask({}).basis).toBe('record');
  });

  it('says which drivers do nothing to what is asked, for each question anew', () => {
    const revenue = ask({}).withoutEffect;
    expect(revenue).toContain('pue');
    expect(revenue).not.toContain('asp-2025');
    const saved = ask({ question: { output: 'powerSaved', entity: 'market', year: 2030 } }).withoutEffect;
    expect(saved).toContain('asp-2025');
    expect(saved).not.toContain('pue');
  });

  it('follows correlations and comes back from them, as full runs would', () => {
    const revenue = (summary: ReturnType<typeof whole>) => seriesOf(summary, 'revenue', 'co-packaged').quantiles;
    const correlated = revenue(ask({ correlations }).draft.summary);
    expect(correlated).toEqual(revenue(whole(correlations)));
    expect(correlated).not.toEqual(revenue(whole([])));
    expect(revenue(ask({ values: priced(500) }).published.summary)).toEqual(revenue(whole([])));
  });
});
