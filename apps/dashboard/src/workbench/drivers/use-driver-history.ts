'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC } from '../../trpc/client';
import { historyByDriver, type DriverRevision } from './history';

/** The revisions that changed each driver of a scenario; empty until they are fetched, and where they cannot be. */
export function useDriverHistory(scenarioId: string): ReadonlyMap<string, readonly DriverRevision[]> {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.revisions.history.queryOptions({ scenarioId }));
  return useMemo(() => historyByDriver(data?.revisions ?? []), [data]);
}
