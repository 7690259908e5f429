import { insertAuditEvent, type Database, type PrismaClient } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import type { AccountProblem } from './account-problem';
import type { SignedInUser } from './principal';

/** A browser in which somebody is signed in. */
export interface OwnSession {
  readonly id: string;
  /** As the browser calls itself; null if it said nothing. */
  readonly userAgent: string | null;
  readonly createdAt: Date;
  /** To within {@link SEEN_INTERVAL_MS}. */
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly isThisOne: boolean;
}

/** A session's last use is written down no more often than this. */
export const SEEN_INTERVAL_MS = 5 * 60_000;

export async function listOwnSessions(
  database: Database,
  { principal, now }: { readonly principal: SignedInUser; readonly now: Date },
): Promise<readonly OwnSession[]> {
  const rows = await database.session.findMany({
    where: { userId: principal.userId, expiresAt: { gt: now } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent === '' ? null : row.userAgent,
    createdAt: row.createdAt,
    lastSeenAt: row.updatedAt,
    expiresAt: row.expiresAt,
    isThisOne: row.id === principal.sessionId,
  }));
}

/** Ends one session of one's own. Somebody else's is not there, whoever asks. */
export async function endOwnSession(
  client: PrismaClient,
  { principal, id }: { readonly principal: SignedInUser; readonly id: string },
): Promise<Result<void, AccountProblem>> {
  return client.$transaction(async (transaction) => {
    const { count } = await transaction.session.deleteMany({ where: { id, userId: principal.userId } });
    if (count === 0) return err({ code: 'unknown-session', message: 'This session has ended already.' });
    await audit(transaction, principal, { action: 'user.end-session', count });
    return ok(undefined);
  });
}

/** Ends every session of one's own but the one in use. @returns how many ended */
export async function endOtherSessions(client: PrismaClient, principal: SignedInUser): Promise<number> {
  return client.$transaction(async (transaction) => {
    const { count } = await transaction.session.deleteMany({
      where: { userId: principal.userId, id: { not: principal.sessionId } },
    });
    if (count > 0) await audit(transaction, principal, { action: 'user.end-other-sessions', count });
    return count;
  });
}

/** Ends the session in use; the cookie is the browser's to forget. */
export async function endThisSession(client: PrismaClient, principal: SignedInUser): Promise<void> {
  await client.$transaction(async (transaction) => {
    const { count } = await transaction.session.deleteMany({ where: { id: principal.sessionId } });
    if (count > 0) await audit(transaction, principal, { action: 'user.sign-out', count });
  });
}

async function audit(
  database: Database,
  principal: SignedInUser,
  { action, count }: { readonly action: string; readonly count: number },
): Promise<void> {
  await insertAuditEvent(database, {
    actor: { userId: principal.userId, name: principal.name },
    action,
    subjectKind: 'user',
    subjectId: principal.userId,
    detail: { sessionsEnded: count },
  });
}
