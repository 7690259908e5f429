'use client';

import { useQuery } from '@tanstack/react-query';
import type { RouterOutputs } from '@waveguide/api';
import { useMemo } from 'react';
import { useTRPC } from '../../trpc/client';

type Estimates = RouterOutputs['forecasts']['estimates'];
export type LedgerRow = Estimates['estimates'][number] | Estimates['observations'][number];

export interface Ledger {
  readonly rows: readonly LedgerRow[];
  /** Why there are none; null if they are there. */
  readonly missing: string | null;
  /** Whether it may still come. */
  readonly pending: boolean;
}

/** Every figure of the ledger, tertiary evidence included: checks of prices have no other. */
export function useLedger(): Ledger {
  const trpc = useTRPC();
  const { data, isPending } = useQuery(
    trpc.forecasts.estimates.queryOptions({ includeTertiary: true }, { staleTime: 5 * 60_000 }),
  );
  return useMemo(
    () =>
      data === undefined
        ? {
            rows: [],
            missing: isPending ? 'the ledger is being fetched…' : 'the ledger could not be fetched',
            pending: isPending,
          }
        : { rows: [...data.estimates, ...data.observations], missing: null, pending: false },
    [data, isPending],
  );
}
