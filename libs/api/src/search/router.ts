import { findEntries } from '@waveguide/db';
import { procedure, router } from '../trpc/procedures';
import { foundSchema, searchInputSchema, SHOWN_OF_EACH, SHOWN_OF_ONE } from './schema';

export const searchRouter = router({
  /** Records, pages and charts by what somebody typed: the best few of each kind, or many of one. */
  find: procedure('search.read', { input: searchInputSchema, output: foundSchema }).query(({ ctx, input }) =>
    findEntries(ctx.client, { ...input, limit: input.kind === undefined ? SHOWN_OF_EACH : SHOWN_OF_ONE }),
  ),
});
