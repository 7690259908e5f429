import { createShareCommand, revokeShareCommand } from './briefing-share-commands';
import { sharesQuery } from './briefing-share-queries';
import {
  createdShareSchema,
  createShareInputSchema,
  listSharesInputSchema,
  revokedShareSchema,
  revokeShareInputSchema,
  shareListSchema,
} from './briefing-share-schema';
import { procedure, router, valueOrThrow } from './trpc';

export const briefingSharesRouter = router({
  create: procedure('briefings.share', { input: createShareInputSchema, output: createdShareSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await createShareCommand(ctx, input)),
  ),

  list: procedure('briefings.read', { input: listSharesInputSchema, output: shareListSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await sharesQuery(ctx, input.id)),
  ),

  revoke: procedure('briefings.share', { input: revokeShareInputSchema, output: revokedShareSchema }).mutation(
    async ({ ctx, input }) => valueOrThrow(await revokeShareCommand(ctx, input.shareId)),
  ),
});
