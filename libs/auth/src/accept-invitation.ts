import { randomUUID } from 'node:crypto';
import { insertAuditEvent, type Database, type PrismaClient } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import { passwordHash, storePassword } from './credential';
import { invitationState, type InvitationKind, type InvitationState } from './invitation';
import { isRole, type Role } from './role';
import { hashSecretToken } from './secret-token';

/** What a link stands for, to the person who opens it. Looking uses nothing up. */
export interface OpenInvitation {
  readonly kind: InvitationKind;
  readonly email: string;
  readonly role: Role;
  /** Whose password it sets; null for a new account. */
  readonly name: string | null;
  readonly invitedBy: string;
}

export type SpentInvitation = Exclude<InvitationState, 'open'> | 'unknown';

export async function findInvitation(
  database: Database,
  { token, now }: { readonly token: string; readonly now: Date },
): Promise<Result<OpenInvitation, SpentInvitation>> {
  const row = await database.invitation.findUnique({
    where: { tokenHash: hashSecretToken(token) },
    include: { user: { select: { name: true } } },
  });
  if (row === null) return err('unknown');
  const state = invitationState(row, now);
  if (state !== 'open') return err(state);
  return ok({
    kind: row.userId === null ? 'account' : 'password',
    email: row.email,
    role: isRole(row.role) ? row.role : 'viewer',
    name: row.user?.name ?? null,
    invitedBy: row.createdByName,
  });
}

export interface AcceptOptions {
  readonly token: string;
  /** Ignored by a link that sets the password of an account that has a name. */
  readonly name: string;
  /** Checked with `passwordProblem` before. */
  readonly password: string;
  readonly now: Date;
}

/**
 * Uses a link up: makes the account, or sets the password and ends every session of the one there is. Either all of it
 * happens or nothing; of two at the same moment one wins.
 */
export async function acceptInvitation(
  client: PrismaClient,
  { token, name, password, now }: AcceptOptions,
): Promise<Result<{ readonly userId: string }, SpentInvitation>> {
  const tokenHash = hashSecretToken(token);
  // Before the slow hash: whoever guesses tokens must not keep the server busy.
  const open = await findInvitation(client, { token, now });
  if (!open.ok) return open;
  const hash = await passwordHash(password);
  const userId = await client.$transaction(async (transaction) => {
    const { count } = await transaction.invitation.updateMany({
      where: { tokenHash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    });
    if (count !== 1) return null;
    const row = await transaction.invitation.findUniqueOrThrow({ where: { tokenHash }, include: { user: true } });
    const user =
      row.user ??
      (await transaction.user.create({ data: { id: randomUUID(), name, email: row.email, role: row.role } }));
    await storePassword(transaction, user.id, hash);
    if (row.user !== null) await transaction.session.deleteMany({ where: { userId: user.id } });
    await insertAuditEvent(transaction, {
      actor: { userId: user.id, name: user.name },
      action: row.user === null ? 'user.accept-invitation' : 'user.use-password-link',
      subjectKind: 'user',
      subjectId: user.id,
      detail: { role: user.role, invitedBy: row.createdByName },
    });
    return user.id;
  });
  if (userId !== null) return ok({ userId });
  const again = await findInvitation(client, { token, now });
  return err(again.ok ? 'accepted' : again.error);
}
