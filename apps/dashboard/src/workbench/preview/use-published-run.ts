'use client';

import { useQuery } from '@tanstack/react-query';
import type { MarketSummary } from '@waveguide/forecasts';
import { useTRPC } from '../../trpc/client';

export interface PublishedRun {
  /** The stored run of a published revision; null while it is not known. */
  readonly summary: MarketSummary | null;
  /** Why it will not come by itself; null if it may. */
  readonly failure: string | null;
}

/** The run that was stored with a revision: every figure that is shown of it is read from here. */
export function usePublishedRun(at: { readonly scenarioId: string; readonly revision: number }): PublishedRun {
  const trpc = useTRPC();
  const { data, isError } = useQuery(trpc.revisions.byNumber.queryOptions(at, { staleTime: Infinity }));
  return {
    summary: data?.summary ?? null,
    failure: isError ? 'The published revision could not be fetched. Check the connection and reload the page.' : null,
  };
}
