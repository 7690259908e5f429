'use client';

import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { TrpcProvider } from '../trpc/client';

/** What every client component may lean on: view state in the address, and the one connection to the server. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <NuqsAdapter>
      <TrpcProvider>{children}</TrpcProvider>
    </NuqsAdapter>
  );
}
