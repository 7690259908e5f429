import { databaseTrouble, type PrismaClient } from '@waveguide/db';
import { isPlaceholderEmail } from './local-email';
import { SEEN_INTERVAL_MS } from './own-sessions';
import { SHUT_OUT_VISITOR, VISITOR, type Principal, type Visitor } from './principal';
import { mayReadWithoutAccount } from './reading-setting';
import { isRole } from './role';
import type { WaveguideAuth } from './waveguide-auth';

/** Where a principal is looked up. */
export interface PrincipalSource {
  readonly auth: WaveguideAuth;
  readonly client: PrismaClient;
  readonly now: () => Promise<Date>;
}

/**
 * On whose behalf a request with these headers runs. No cookie, a forged one, an expired session and a deactivated account
 * all mean a visitor; so does a stored role that the product does not know, which must never be taken for more.
 */
export async function principalOf({ auth, client, now }: PrincipalSource, headers: Headers): Promise<Principal> {
  const session = await auth.api.getSession({ headers });
  if (session === null) return visitorOf(client);
  const { id, name, email, role, deactivatedAt } = session.user;
  if (!isRole(role) || (deactivatedAt ?? null) !== null) return visitorOf(client);
  await noteUse(client, { session: session.session, now: await now() });
  const shownEmail = isPlaceholderEmail(email) ? null : email;
  return { kind: 'user', userId: id, sessionId: session.session.id, role, name, email: shownEmail };
}

async function visitorOf(client: PrismaClient): Promise<Visitor> {
  return (await mayReadWithoutAccount(client)) ? VISITOR : SHUT_OUT_VISITOR;
}

interface SessionUse {
  readonly session: { readonly id: string; readonly updatedAt: Date };
  readonly now: Date;
}

/** Keeps "last seen" true to within a few minutes, without a write for every request. */
async function noteUse(client: PrismaClient, { session, now }: SessionUse): Promise<void> {
  if (now.getTime() - session.updatedAt.getTime() < SEEN_INTERVAL_MS) return;
  try {
    await client.session.updateMany({ where: { id: session.id }, data: { updatedAt: now } });
  } catch (error) {
    // A database that can only be read, or is full, still tells who asks.
    if (databaseTrouble(error) === null) throw error;
  }
}
