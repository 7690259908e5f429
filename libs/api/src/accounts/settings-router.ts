import { setApprovalSetting } from '@waveguide/db';
import { approvalFor, authorOf } from '../revisions/approval';
import { approvalAnswerSchema, setApprovalInputSchema } from '../revisions/proposal-schema';
import { nothingSchema } from '../trpc/request-schema';
import { procedure, router } from '../trpc/procedures';

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
