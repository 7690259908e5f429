import { setApprovalSetting } from '@waveguide/db';
import { approvalFor, authorOf } from './approval';
import { approvalAnswerSchema, setApprovalInputSchema } from './proposal-schema';
import { nothingSchema } from './request-schema';
import { procedure, router } from './trpc';

export const settingsRouter = router({
  approval: procedure('proposals.read', { input: nothingSchema, output: approvalAnswerSchema }).query(({ ctx }) =>
    approvalFor(ctx),
  ),

  setApproval: procedure('settings.write', { input: setApprovalInputSchema, output: approvalAnswerSchema }).mutation(
    async ({ ctx, input }) => {
      await setApprovalSetting(ctx.client, { policy: input.policy, actor: authorOf(ctx.principal) });
      return approvalFor(ctx);
    },
  ),
});
