import { hasPermission, type Principal } from '@waveguide/auth';
import { findApprovalSetting } from '@waveguide/db';
import type { RevisionAuthor } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ApiContext } from '../trpc/context';
import type { Problem } from '../trpc/problem';

/**
 * The person behind a request, for what they write.
 * @throws TypeError for a visitor, whom the permission of every writing procedure keeps out
 */
export function authorOf(principal: Principal): RevisionAuthor {
  if (principal.kind === 'visitor') throw new TypeError('A visitor cannot be the author of anything.');
  return { userId: principal.userId, name: principal.name };
}

/** The policy in force and what it lets the person do. */
export async function approvalFor({ client, principal }: Pick<ApiContext, 'client' | 'principal'>) {
  const { policy, setBy } = await findApprovalSetting(client);
  return {
    policy,
    setBy,
    mayPublishDirectly: policy === 'self-allowed' && hasPermission(principal, 'revisions.commit'),
    mayApprove: hasPermission(principal, 'proposals.approve'),
  };
}

/** Whether the person may publish without anybody else's approval; else a problem that says what to do instead. */
export async function requireDirectPublishing(context: ApiContext): Promise<Result<true, Problem>> {
  const { mayPublishDirectly } = await approvalFor(context);
  if (mayPublishDirectly) return ok(true);
  return err({
    kind: 'review-required',
    message:
      'On this installation somebody else has to approve what you publish. Nothing was saved or lost: submit it for review.',
  });
}
