import {
  containing,
  insertAuditEvent,
  partOf,
  searchWords,
  type Database,
  type PageAsked,
  type PageOf,
  type Prisma,
  type PrismaClient,
} from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import { UNKNOWN_USER, type AccountProblem } from './account-problem';
import type { ActorContext } from './actor';
import { isPlaceholderEmail } from './local-email';
import { isRole, type Role } from './role';
import { createSecretToken, hashSecretToken, type RandomBytes } from './secret-token';

const DAY_MS = 86_400_000;
/** Long enough for a holiday weekend and an unread inbox. */
export const INVITATION_LIFE_MS = 7 * DAY_MS;

/** What a link of an administrator is for: a new account, or a new password for one that exists. */
export type InvitationKind = 'account' | 'password';

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export interface Invitation {
  readonly id: string;
  readonly kind: InvitationKind;
  readonly email: string;
  readonly role: Role;
  readonly state: InvitationState;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A link that was just made. The token is in clear here and nowhere else, ever again. */
export interface NewInvitation {
  readonly token: string;
  readonly expiresAt: Date;
}

interface Issuing extends ActorContext {
  readonly now: Date;
  readonly randomBytes: RandomBytes;
}

interface InvitationRow {
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
}

export function invitationState(row: InvitationRow, now: Date): InvitationState {
  if (row.acceptedAt !== null) return 'accepted';
  if (row.revokedAt !== null) return 'revoked';
  return row.expiresAt <= now ? 'expired' : 'open';
}

/** Invites somebody by e-mail address to a role; an earlier invitation of the same address ends. */
export async function inviteUser(
  client: PrismaClient,
  { email: typed, role, ...issuing }: Issuing & { readonly email: string; readonly role: Role },
): Promise<Result<NewInvitation, AccountProblem>> {
  const email = typed.toLowerCase();
  return client.$transaction(async (transaction) => {
    const existing = await transaction.user.findUnique({ where: { email }, select: { deactivatedAt: true } });
    if (existing !== null) {
      return err({
        code: 'has-account',
        message:
          existing.deactivatedAt === null
            ? 'This address has an account already. Make a password link for it in the list of accounts.'
            : 'This address has an account that is switched off. Switch it on again in the list of accounts.',
      });
    }
    return ok(await issue(transaction, { ...issuing, email, role, userId: null, action: 'user.invite' }));
  });
}

/** A link by which somebody who has an account sets a new password, such as after forgetting the old one. */
export async function createPasswordLink(
  client: PrismaClient,
  { userId, ...issuing }: Issuing & { readonly userId: string },
): Promise<Result<NewInvitation, AccountProblem>> {
  return client.$transaction(async (transaction) => {
    const user = await transaction.user.findUnique({ where: { id: userId } });
    if (user === null) return err(UNKNOWN_USER);
    if (user.deactivatedAt !== null) {
      return err({ code: 'deactivated', message: 'This account is switched off. Switch it on first.' });
    }
    if (isPlaceholderEmail(user.email)) {
      return err({ code: 'no-email', message: 'This account has no e-mail address to sign in with.' });
    }
    const role = isRole(user.role) ? user.role : 'viewer';
    return ok(await issue(transaction, { ...issuing, email: user.email, role, userId, action: 'user.password-link' }));
  });
}

interface Issue extends Issuing {
  readonly email: string;
  readonly role: Role;
  readonly userId: string | null;
  readonly action: string;
}

async function issue(transaction: Database, o: Issue): Promise<NewInvitation> {
  const token = createSecretToken(o.randomBytes);
  const expiresAt = new Date(o.now.getTime() + INVITATION_LIFE_MS);
  await transaction.invitation.updateMany({
    where: { email: o.email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: o.now },
  });
  const { id } = await transaction.invitation.create({
    data: {
      tokenHash: hashSecretToken(token),
      email: o.email,
      role: o.role,
      userId: o.userId,
      createdById: o.actor.userId,
      createdByName: o.actor.name,
      createdAt: o.now,
      expiresAt,
    },
  });
  await insertAuditEvent(transaction, {
    actor: o.actor,
    action: o.action,
    subjectKind: 'invitation',
    subjectId: id,
    detail: { email: o.email, role: o.role },
  });
  return { token, expiresAt };
}

/** A page of the invitations and password links, used ones too, the newest first; a search is held against the address. */
export async function pageOfInvitations(
  database: Database,
  { now, ...asked }: PageAsked & { readonly now: Date },
): Promise<PageOf<Invitation>> {
  const where: Prisma.InvitationWhereInput = {
    AND: searchWords(asked).map((word) => ({ email: containing(word) })),
  };
  const total = await database.invitation.count({ where });
  const rows = await database.invitation.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    ...partOf(asked),
  });
  const items = rows.map((row): Invitation => ({
    id: row.id,
    kind: row.userId === null ? 'account' : 'password',
    email: row.email,
    role: isRole(row.role) ? row.role : 'viewer',
    state: invitationState(row, now),
    createdByName: row.createdByName,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
  }));
  return { items, total };
}

/** Ends an open link. */
export async function revokeInvitation(
  client: PrismaClient,
  { actor, id, now }: ActorContext & { readonly id: string; readonly now: Date },
): Promise<Result<void, AccountProblem>> {
  return client.$transaction(async (transaction) => {
    const { count } = await transaction.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) {
      return err({ code: 'unknown-invitation', message: 'This link is not open any more. Reload the page.' });
    }
    await insertAuditEvent(transaction, {
      actor,
      action: 'user.revoke-invitation',
      subjectKind: 'invitation',
      subjectId: id,
    });
    return ok(undefined);
  });
}
