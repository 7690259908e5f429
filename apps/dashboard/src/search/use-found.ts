'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Problem } from '@waveguide/api';
import { useEffect, useState } from 'react';
import { useTRPC } from '../trpc/client';
import { problemOf } from '../trpc/problem-of';
import type { FoundAnswer, FoundKind } from './kind-text';

const TYPING_PAUSE_MS = 120;

/** The text once nobody has typed for a moment. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** How far a search is. */
export interface FoundState {
  /** The newest answer, which may be that to an earlier text; null before the first. */
  readonly answer: FoundAnswer | null;
  /** True if the answer is that to what is typed. */
  readonly fresh: boolean;
  readonly problem: Problem | null;
}

/** What is found by what is typed; old results stay while new ones are on their way. */
export function useFound(typed: string, kind: FoundKind | null): FoundState {
  const text = typed.trim();
  const asked = usePaused(text);
  const trpc = useTRPC();
  const { data, error, isPlaceholderData } = useQuery(
    trpc.search.find.queryOptions(
      { text: asked, ...(kind === null ? {} : { kind }) },
      {
        enabled: asked !== '',
        placeholderData: keepPreviousData,
        // Without a network the question fails at once instead of waiting for one, and typing on asks again.
        networkMode: 'always',
        retry: false,
      },
    ),
  );
  if (text === '') return { answer: null, fresh: true, problem: null };
  const problem = error === null ? null : problemOf(error);
  return { answer: data ?? null, fresh: data !== undefined && asked === text && !isPlaceholderData, problem };
}
