import type { RevisionAuthor } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { insertAuditEvent } from './audit-repository';
import type { Database } from './client';
import type { Prisma, PrismaClient } from './generated/client';

/** A link to one briefing, without its content and its secrets. */
export interface StoredShare {
  readonly id: string;
  readonly label: string;
  readonly createdByName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly hasPassword: boolean;
  readonly viewCount: number;
  readonly lastViewedAt: Date | null;
}

const COLUMNS = {
  id: true,
  label: true,
  createdByName: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  passwordHash: true,
  viewCount: true,
  lastViewedAt: true,
} satisfies Prisma.BriefingShareSelect;

function toStoredShare({
  passwordHash,
  ...row
}: Prisma.BriefingShareGetPayload<{ select: typeof COLUMNS }>): StoredShare {
  return { ...row, hasPassword: passwordHash !== null };
}

/** A link to be made. */
export interface NewShare {
  readonly briefingId: string;
  /** The version that the person saw. */
  readonly version: number;
  /** SHA-256 of the token, in hexadecimal. */
  readonly tokenHash: string;
  /** Salted and slow; null for none. */
  readonly passwordHash: string | null;
  readonly label: string;
  readonly createdBy: RevisionAuthor;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Why no link was made; nothing was written. */
export type NewShareProblem = { readonly code: 'unknown-briefing' } | { readonly code: 'out-of-date' };

/** Makes a link to a briefing as it stands, and tells the audit trail. */
export async function insertShare(client: PrismaClient, o: NewShare): Promise<Result<StoredShare, NewShareProblem>> {
  const { briefingId, version, createdBy, ...share } = o;
  return client.$transaction(async (transaction) => {
    const briefing = await transaction.briefing.findFirst({
      where: { id: briefingId, removedAt: null },
      select: { version: true, content: true },
    });
    if (briefing === null) return err({ code: 'unknown-briefing' });
    if (briefing.version !== version) return err({ code: 'out-of-date' });
    const row = await transaction.briefingShare.create({
      data: {
        ...share,
        briefingId,
        content: briefing.content ?? {},
        createdById: createdBy.userId,
        createdByName: createdBy.name,
      },
      select: COLUMNS,
    });
    await insertAuditEvent(transaction, {
      actor: createdBy,
      action: 'briefing.share',
      subjectKind: 'briefing',
      subjectId: briefingId,
      detail: {
        shareId: row.id,
        version,
        label: share.label,
        expiresAt: share.expiresAt.toISOString(),
        password: share.passwordHash !== null,
      },
    });
    return ok(toStoredShare(row));
  });
}

/** The newest links of a briefing first. */
export async function listShares(database: Database, briefingId: string): Promise<readonly StoredShare[]> {
  const rows = await database.briefingShare.findMany({
    where: { briefingId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: COLUMNS,
  });
  return rows.map(toStoredShare);
}

/** Closes a link for good and tells the audit trail; closing it again changes nothing. Null where there is none. */
export async function revokeShare(
  client: PrismaClient,
  { id, actor, now }: { readonly id: string; readonly actor: RevisionAuthor; readonly now: Date },
): Promise<StoredShare | null> {
  return client.$transaction(async (transaction) => {
    const [revoked] = await transaction.briefingShare.updateManyAndReturn({
      where: { id, revokedAt: null },
      data: { revokedAt: now },
      select: { briefingId: true, label: true },
    });
    if (revoked !== undefined) {
      await insertAuditEvent(transaction, {
        actor,
        action: 'briefing.unshare',
        subjectKind: 'briefing',
        subjectId: revoked.briefingId,
        detail: { shareId: id, label: revoked.label },
      });
    }
    const row = await transaction.briefingShare.findUnique({ where: { id }, select: COLUMNS });
    return row === null ? null : toStoredShare(row);
  });
}

/** A link as whoever opens it meets it. */
export interface OpenableShare {
  readonly id: string;
  readonly briefingId: string;
  readonly passwordHash: string | null;
  /** The briefing as it stood when the link was made; JSON that this library does not know. */
  readonly content: unknown;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** The link of this token; null where there is none, or where it is expired or revoked or its briefing was removed. */
export async function findOpenShare(
  database: Database,
  { tokenHash, now }: { readonly tokenHash: string; readonly now: Date },
): Promise<OpenableShare | null> {
  return database.briefingShare.findFirst({
    where: { tokenHash, revokedAt: null, expiresAt: { gt: now }, briefing: { removedAt: null } },
    select: { id: true, briefingId: true, passwordHash: true, content: true, createdAt: true, expiresAt: true },
  });
}

/** Counts one opening of the page. */
export async function countShareView(
  database: Database,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<void> {
  await database.briefingShare.updateMany({
    where: { id },
    data: { viewCount: { increment: 1 }, lastViewedAt: now },
  });
}
