import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';
import superjson from 'superjson';

/** The same settings on both sides, so that what the server prefetched is fresh when the browser takes it over. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Published numbers change when a revision is published, not from minute to minute.
      queries: { staleTime: 60_000, retry: 1 },
      dehydrate: {
        serializeData: superjson.serialize,
        // A query still under way is sent along and settles while the page streams in.
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
