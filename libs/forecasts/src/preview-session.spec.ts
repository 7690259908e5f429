import { answeredPreview, askedPreview, IDLE_QUEUE, type PreviewRequest } from './preview-session';

const request = (id: number): PreviewRequest => ({
  id,
  values: [],
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
