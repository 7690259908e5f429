'use client';

import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { createTRPCContext } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@waveguide/api';
import { useState, type ReactNode } from 'react';
import superjson from 'superjson';
import { mayOutliveItsPage } from './kept-alive';
import { makeQueryClient } from './query-client';

const context = createTRPCContext<AppRouter>();

/** `useTRPC()` gives typed query and mutation options: `useSuspenseQuery(useTRPC().overview.…queryOptions(…))`. */
export const { useTRPC, useTRPCClient } = context;

let browserQueryClient: QueryClient | undefined;

/** One cache for the life of the page in the browser; on the server a new one for each request, so that nobody sees another's. */
function queryClientForThisSide(): QueryClient {
  if (typeof window === 'undefined') return makeQueryClient();
  browserQueryClient ??= makeQueryClient();
  return browserQueryClient;
}

/** Pages prefetch what they show, so the server's own address is needed only by a query that a page forgot. */
function endpoint(): string {
  const origin = typeof window === 'undefined' ? `http://127.0.0.1:${process.env.PORT ?? '3000'}` : '';
  return `${origin}/api/trpc`;
}

export function TrpcProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = queryClientForThisSide();
  const [client] = useState(() =>
    createTRPCClient<AppRouter>({
      links: [
        splitLink({
          // A subscription is a stream of its own: it reconnects by itself and ends with the component that asked for it.
          condition: ({ type }) => type === 'subscription',
          true: httpSubscriptionLink({ url: endpoint(), transformer: superjson }),
          false: splitLink({
            // These questions carry slides and drafts, which are longer than an address may be.
            condition: ({ type, path }) => type === 'query' && path.startsWith('briefings.'),
            true: httpBatchLink({ url: endpoint(), transformer: superjson, methodOverride: 'POST' }),
            false: httpBatchLink({
              url: endpoint(),
              transformer: superjson,
              // What is written as somebody leaves the page still arrives.
              fetch: (address, { signal, ...options } = {}) =>
                fetch(address, { ...options, signal: signal ?? null, keepalive: mayOutliveItsPage(options.body) }),
            }),
          }),
        }),
      ],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <context.TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </context.TRPCProvider>
    </QueryClientProvider>
  );
}
