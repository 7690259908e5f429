'use client';

import {
  answeredPreview,
  askedPreview,
  IDLE_QUEUE,
  type PreviewAnswer,
  type PreviewRequest,
  type PreviewStart,
} from '@waveguide/forecasts';
import { useEffect, useRef, useState } from 'react';
import type { PreviewMessage, PreviewReply } from './preview.worker';

export interface Preview {
  /** The newest answer; it stands while the next is computed. */
  readonly answer: PreviewAnswer | null;
  /** Why the newest request has no answer; null if it has one. */
  readonly failure: string | null;
}

interface Line {
  readonly worker: Worker;
  queue: typeof IDLE_QUEUE;
}

const NO_ANSWER = { answer: null, failure: null, over: null } as const;

/** What a preview is made of and is asked. */
export type PreviewInput = Pick<PreviewRequest, 'values' | 'correlations' | 'question'>;

/**
 * Runs the market model beside the page. A request that is overtaken before it starts is dropped, so typing never waits.
 * @param start null while what is published is not known; an answer over another revision is never shown for this one
 */
export function usePreview(start: PreviewStart | null, { values, correlations, question }: PreviewInput): Preview {
  const [preview, setPreview] = useState<Preview & { readonly over: PreviewStart['record'] | null }>(NO_ANSWER);
  const line = useRef<Line | null>(null);
  const counter = useRef(0);

  useEffect(() => {
    if (start === null) return;
    const worker = new Worker(new URL('./preview.worker.ts', import.meta.url), { type: 'module' });
    const own: Line = { worker, queue: IDLE_QUEUE };
    const post = (message: PreviewMessage) => worker.postMessage(message);
    worker.addEventListener('message', ({ data }: MessageEvent<PreviewReply>) => {
      const id = data.kind === 'answer' ? data.answer.id : data.id;
      const next = answeredPreview(own.queue, id);
      own.queue = next.queue;
      if (next.send !== null) post({ kind: 'request', request: next.send });
      setPreview((last) =>
        data.kind === 'answer'
          ? { answer: data.answer, failure: null, over: start.record }
          : { ...(last.over === start.record ? last : NO_ANSWER), failure: data.message, over: start.record },
      );
    });
    post({ kind: 'start', start });
    line.current = own;
    return () => {
      worker.terminate();
      line.current = null;
    };
  }, [start]);

  useEffect(() => {
    const own = line.current;
    if (own === null) return;
    counter.current += 1;
    const request: PreviewRequest = { id: counter.current, values, correlations, question };
    const next = askedPreview(own.queue, request);
    own.queue = next.queue;
    if (next.send !== null) own.worker.postMessage({ kind: 'request', request: next.send } satisfies PreviewMessage);
  }, [start, values, correlations, question]);

  return start !== null && preview.over === start.record ? preview : NO_ANSWER;
}
