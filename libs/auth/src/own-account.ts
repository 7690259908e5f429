import {
  attemptSucceeded,
  countAttempt,
  insertAuditEvent,
  recordTime,
  type Database,
  type PrismaClient,
} from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { ActorContext } from './actor';
import { isPassword, PASSWORD_PROVIDER, passwordHash, storedPassword, storePassword } from './credential';
import { isPlaceholderEmail } from './local-email';
import { placesOfSession, waitSentence } from './password-limits';
import { passwordProblem } from './password-rules';
import { isRole, type Role } from './role';

/** Somebody's own account. */
export interface OwnAccount {
  readonly name: string;
  /** Null for a local analyst who gave none, who can sign in by a link only. */
  readonly email: string | null;
  readonly role: Role;
  readonly createdAt: Date;
  readonly hasPassword: boolean;
  /** Issuers of the providers that somebody signs in by. */
  readonly issuers: readonly string[];
}

export async function ownAccount(database: Database, userId: string): Promise<OwnAccount> {
  const user = await database.user.findUniqueOrThrow({
    where: { id: userId },
    include: { accounts: { where: { providerId: { not: PASSWORD_PROVIDER } }, select: { providerId: true } } },
  });
  return {
    name: user.name,
    email: isPlaceholderEmail(user.email) ? null : user.email,
    role: isRole(user.role) ? user.role : 'viewer',
    createdAt: user.createdAt,
    hasPassword: (await storedPassword(database, userId)) !== null,
    issuers: user.accounts.map(({ providerId }) => providerId),
  };
}

/** Changes the name that stands beside what one publishes from now on; published revisions keep the old one. */
export async function renameSelf(
  client: PrismaClient,
  { actor, name }: ActorContext & { readonly name: string },
): Promise<void> {
  await client.$transaction(async (transaction) => {
    await transaction.user.update({ where: { id: actor.userId }, data: { name } });
    await insertAuditEvent(transaction, {
      actor,
      action: 'user.rename',
      subjectKind: 'user',
      subjectId: actor.userId,
      detail: { from: actor.name, to: name },
    });
  });
}

export interface PasswordFieldProblem {
  readonly field: 'email' | 'current' | 'next';
  readonly message: string;
}

export interface PasswordChange extends ActorContext {
  /** Address to sign in with, checked to be one; only asked of somebody who gave none at set-up, and ignored otherwise. */
  readonly email: string;
  /** Not asked of somebody who has none yet. */
  readonly current: string;
  readonly next: string;
}

/** What else helps somebody who has to wait. */
const WAY_IN = 'ask an administrator for a password link';

/**
 * Why a typed password is not taken for the account's own; null if it is. Wrong ones are counted and slowed down, so that whoever found a
 * browser left open cannot guess on.
 */
async function wrongCurrent(
  client: PrismaClient,
  { userId, stored, current }: { readonly userId: string; readonly stored: string; readonly current: string },
): Promise<string | null> {
  const counted = await countAttempt(client, placesOfSession(userId), await recordTime(client));
  if (!counted.ok) return waitSentence(counted.error, WAY_IN);
  if (!(await isPassword(stored, current))) return 'This is not your current password.';
  await attemptSucceeded(client, counted.value);
  return null;
}

/**
 * Sets one's own password and ends every session of the account, the one in use too: open a fresh one for the browser that
 * asked, so that a stolen cookie is worth nothing from then on.
 */
export async function changePassword(
  client: PrismaClient,
  { actor, email: typedEmail, current, next }: PasswordChange,
): Promise<Result<void, PasswordFieldProblem>> {
  const { userId } = actor;
  const user = await client.user.findUniqueOrThrow({ where: { id: userId } });
  const stored = await storedPassword(client, userId);
  if (stored !== null) {
    const wrong = await wrongCurrent(client, { userId, stored, current });
    if (wrong !== null) return err({ field: 'current', message: wrong });
  }
  const email = isPlaceholderEmail(user.email) ? typedEmail.toLowerCase() : user.email;
  if (email === '') {
    return err({ field: 'email', message: 'Give an e-mail address; the password is asked for together with it.' });
  }
  if (email !== user.email && (await client.user.findUnique({ where: { email } })) !== null) {
    return err({ field: 'email', message: 'This address belongs to another account.' });
  }
  const weak = passwordProblem(next, { name: user.name, email });
  if (weak !== null) return err({ field: 'next', message: weak });
  const hash = await passwordHash(next);
  await client.$transaction(async (transaction) => {
    if (email !== user.email) await transaction.user.update({ where: { id: userId }, data: { email } });
    await storePassword(transaction, userId, hash);
    const { count } = await transaction.session.deleteMany({ where: { userId } });
    await insertAuditEvent(transaction, {
      actor,
      action: 'user.change-password',
      subjectKind: 'user',
      subjectId: userId,
      detail: { sessionsEnded: count },
    });
  });
  return ok(undefined);
}
