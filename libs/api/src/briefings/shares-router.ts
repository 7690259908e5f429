import { createShareCommand, revokeShareCommand } from './share-commands';
import { formerSharesQuery, sharesQuery } from './share-queries';
import {
  createdShareSchema,
  createShareInputSchema,
  formerSharesSchema,
  listSharesInputSchema,
  revokedShareSchema,
  revokeShareInputSchema,
  shareListSchema,
} from './share-schema';
import { nothingSchema } from '../trpc/request-schema';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

export const briefingSharesRouter = router({
  create: procedure('briefings.share', { input: createShareInputSchema, output: createdShareSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await createShareCommand(ctx, input)),
  ),

  list: procedure('briefings.read', { input: listSharesInputSchema, output: shareListSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await sharesQuery(ctx, input)),
  ),

  /** For administrators, who decide about what people leave behind; closing one is `revoke`. */
  ofFormer: procedure('users.read', { input: nothingSchema, output: formerSharesSchema }).query(({ ctx }) =>
    formerSharesQuery(ctx),
  ),

  revoke: procedure('briefings.share', { input: revokeShareInputSchema, output: revokedShareSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await revokeShareCommand(ctx, input.shareId)),
  ),
});
