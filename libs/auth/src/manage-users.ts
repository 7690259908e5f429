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
import { LAST_ADMIN, UNKNOWN_USER, type AccountProblem } from './account-problem';
import type { ActorContext } from './actor';
import { PASSWORD_PROVIDER } from './credential';
import { isPlaceholderEmail } from './local-email';
import { isRole, type Role } from './role';

/** An account, as administrators see it. */
export interface ManagedUser {
  readonly id: string;
  readonly name: string;
  /** Null for a local analyst who gave none. */
  readonly email: string | null;
  readonly role: Role;
  readonly createdAt: Date;
  /** Since when it cannot be used; null for one in use. */
  readonly deactivatedAt: Date | null;
  /** When one of its sessions was last used; null if it has none. */
  readonly lastSeenAt: Date | null;
  readonly hasPassword: boolean;
  /** Issuers of the providers that somebody signs in by. */
  readonly issuers: readonly string[];
}

/** A page of the accounts, those in use first, by name; a search is held against name and address. `inUse` counts all in use. */
export async function pageOfUsers(
  database: Database,
  asked: PageAsked,
): Promise<PageOf<ManagedUser> & { readonly inUse: number }> {
  const where: Prisma.UserWhereInput = {
    AND: searchWords(asked).map((word) => ({ OR: [{ name: containing(word) }, { email: containing(word) }] })),
  };
  const total = await database.user.count({ where });
  const inUse = await database.user.count({ where: { deactivatedAt: null } });
  const rows = await database.user.findMany({
    where,
    include: {
      sessions: { select: { updatedAt: true }, orderBy: { updatedAt: 'desc' }, take: 1 },
      accounts: { select: { providerId: true, password: true } },
    },
    orderBy: [{ deactivatedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }, { id: 'asc' }],
    ...partOf(asked),
  });
  const items = rows.map((row): ManagedUser => ({
    id: row.id,
    name: row.name,
    email: isPlaceholderEmail(row.email) ? null : row.email,
    role: isRole(row.role) ? row.role : 'viewer',
    createdAt: row.createdAt,
    deactivatedAt: row.deactivatedAt,
    lastSeenAt: row.sessions[0]?.updatedAt ?? null,
    hasPassword: row.accounts.some(({ providerId, password }) => providerId === PASSWORD_PROVIDER && password !== null),
    issuers: row.accounts.map(({ providerId }) => providerId).filter((issuer) => issuer !== PASSWORD_PROVIDER),
  }));
  return { items, total, inUse };
}

/**
 * Holds every administrator in use until the transaction ends, so that of two who take the role from each other at the same
 * moment only one succeeds.
 */
async function lockAdmins(database: Database): Promise<ReadonlySet<string>> {
  const rows = await database.$queryRaw<{ readonly id: string }[]>`
    SELECT id FROM "user" WHERE role = 'admin' AND deactivated_at IS NULL ORDER BY id FOR UPDATE`;
  return new Set(rows.map(({ id }) => id));
}

const isLastAdmin = (admins: ReadonlySet<string>, userId: string) => admins.size === 1 && admins.has(userId);

export interface UserChange extends ActorContext {
  readonly userId: string;
}

/** Gives somebody another role, in force with their next request. Never takes the last administrator away. */
export async function changeRole(
  client: PrismaClient,
  { actor, userId, role }: UserChange & { readonly role: Role },
): Promise<Result<void, AccountProblem>> {
  return client.$transaction(async (transaction) => {
    const admins = await lockAdmins(transaction);
    const user = await transaction.user.findUnique({ where: { id: userId } });
    if (user === null) return err(UNKNOWN_USER);
    if (role !== 'admin' && isLastAdmin(admins, userId)) return err(LAST_ADMIN);
    if (user.role === role) return ok(undefined);
    await transaction.user.update({ where: { id: userId }, data: { role } });
    await insertAuditEvent(transaction, {
      actor,
      action: 'user.change-role',
      subjectKind: 'user',
      subjectId: userId,
      detail: { name: user.name, from: user.role, to: role },
    });
    return ok(undefined);
  });
}

/** Switches an account off: its sessions and links end at once, and what it wrote stays. Never the last administrator. */
export async function deactivateUser(
  client: PrismaClient,
  { actor, userId, now }: UserChange & { readonly now: Date },
): Promise<Result<void, AccountProblem>> {
  return client.$transaction(async (transaction) => {
    const admins = await lockAdmins(transaction);
    const user = await transaction.user.findUnique({ where: { id: userId } });
    if (user === null) return err(UNKNOWN_USER);
    if (isLastAdmin(admins, userId)) return err(LAST_ADMIN);
    if (user.deactivatedAt !== null) return ok(undefined);
    await transaction.user.update({ where: { id: userId }, data: { deactivatedAt: now } });
    const ended = await transaction.session.deleteMany({ where: { userId } });
    await transaction.invitation.updateMany({
      where: { userId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await insertAuditEvent(transaction, {
      actor,
      action: 'user.deactivate',
      subjectKind: 'user',
      subjectId: userId,
      detail: { name: user.name, sessionsEnded: ended.count },
    });
    return ok(undefined);
  });
}

/** Switches an account on again, with the role and the password it had. */
export async function reactivateUser(
  client: PrismaClient,
  { actor, userId }: UserChange,
): Promise<Result<void, AccountProblem>> {
  return client.$transaction(async (transaction) => {
    const user = await transaction.user.findUnique({ where: { id: userId } });
    if (user === null) return err(UNKNOWN_USER);
    if (user.deactivatedAt === null) return ok(undefined);
    await transaction.user.update({ where: { id: userId }, data: { deactivatedAt: null } });
    await insertAuditEvent(transaction, {
      actor,
      action: 'user.reactivate',
      subjectKind: 'user',
      subjectId: userId,
      detail: { name: user.name },
    });
    return ok(undefined);
  });
}
