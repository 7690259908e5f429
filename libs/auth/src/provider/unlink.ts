import { insertAuditEvent, type PrismaClient } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import { UNKNOWN_USER, type AccountProblem } from '../account-problem';
import { PASSWORD_PROVIDER } from '../credential';
import type { UserChange } from '../manage-users';

/**
 * Takes an account away from whoever signs in to it by a provider, as when an address has passed to somebody else or a person got a new
 * account there: sessions end, and the next of that provider who brings the address is linked. What the account wrote stays.
 */
export async function unlinkProvider(
  client: PrismaClient,
  { actor, userId }: UserChange,
): Promise<Result<void, AccountProblem>> {
  return client.$transaction(async (transaction) => {
    const user = await transaction.user.findUnique({ where: { id: userId } });
    if (user === null) return err(UNKNOWN_USER);
    const links = await transaction.account.findMany({ where: { userId, providerId: { not: PASSWORD_PROVIDER } } });
    await transaction.account.deleteMany({ where: { id: { in: links.map(({ id }) => id) } } });
    // Asked twice, it has nothing left to do or to tell.
    if (links.length === 0) return ok(undefined);
    const ended = await transaction.session.deleteMany({ where: { userId } });
    await insertAuditEvent(transaction, {
      actor,
      action: 'user.unlink-provider',
      subjectKind: 'user',
      subjectId: userId,
      detail: {
        name: user.name,
        links: links.map(({ providerId, accountId }) => ({ issuer: providerId, subject: accountId })),
        sessionsEnded: ended.count,
      },
    });
    return ok(undefined);
  });
}
