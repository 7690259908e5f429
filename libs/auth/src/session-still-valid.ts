import type { Database } from '@waveguide/db';
import type { Principal } from './principal';
import { mayReadWithoutAccount } from './reading-setting';

/**
 * Whether somebody who was let in earlier would still be: the session is neither ended nor over and its account is in use; of a visitor,
 * whether the installation still shows itself without an account.
 */
export async function isSessionStillValid(
  database: Database,
  { principal, now }: { readonly principal: Principal; readonly now: Date },
): Promise<boolean> {
  if (principal.kind === 'visitor') return principal.mayRead === (await mayReadWithoutAccount(database));
  const session = await database.session.findFirst({
    where: { id: principal.sessionId, expiresAt: { gt: now }, user: { deactivatedAt: null } },
    select: { id: true },
  });
  return session !== null;
}
