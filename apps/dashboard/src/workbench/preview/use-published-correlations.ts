'use client';

import { useQuery } from '@tanstack/react-query';
import type { RankCorrelation } from '@waveguide/forecasts';
import { useTRPC } from '../../trpc/client';

/** The rank correlations of a published revision; null while they are not known. */
export function usePublishedCorrelations(at: {
  readonly scenarioId: string;
  readonly revision: number;
}): readonly RankCorrelation[] | null {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.revisions.correlations.queryOptions(at, { staleTime: Infinity }));
  return data?.correlations ?? null;
}
