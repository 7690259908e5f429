'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnalysisAnswer, AnalysisQuestion } from './analysis';

export interface Analysis {
  /** The answer to the last question; null while it is worked on and before there is one. */
  readonly answer: AnalysisAnswer | null;
  readonly running: boolean;
  /** Asks; a question that is still being worked on is given up. */
  readonly ask: (question: AnalysisQuestion) => void;
  /** Gives up what is being worked on and forgets the answer. */
  readonly forget: () => void;
}

/** Runs helpers in a worker of their own, so that they delay neither typing nor the preview. Giving up ends the worker. */
export function useAnalysis(): Analysis {
  const [answer, setAnswer] = useState<AnalysisAnswer | null>(null);
  const [running, setRunning] = useState(false);
  const worker = useRef<Worker | null>(null);
  const busy = useRef(false);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    busy.current = false;
  }, []);
  useEffect(() => end, [end]);

  const ask = useCallback(
    (question: AnalysisQuestion) => {
      if (busy.current) end();
      if (worker.current === null) {
        const started = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
        started.addEventListener('message', ({ data }: MessageEvent<AnalysisAnswer>) => {
          busy.current = false;
          setRunning(false);
          setAnswer(data);
        });
        worker.current = started;
      }
      busy.current = true;
      setRunning(true);
      setAnswer(null);
      worker.current.postMessage(question);
    },
    [end],
  );
  const forget = useCallback(() => {
    if (busy.current) end();
    setRunning(false);
    setAnswer(null);
  }, [end]);
  return { answer, running, ask, forget };
}
