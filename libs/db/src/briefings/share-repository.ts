import type { RevisionAuthor } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { insertAuditEvent } from '../ledger/audit-repository';
import type { Database } from '../postgres/client';
import type { Prisma, PrismaClient } from '../generated/client';
import { containing, partOf, searchWords, type PageAsked, type PageOf } from '../postgres/page-of';

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

/** A page of the links of a briefing, the newest first; a search is held against what they are for and who made them. */
export async function pageOfShares(
  database: Database,
  { briefingId, ...asked }: PageAsked & { readonly briefingId: string },
): Promise<PageOf<StoredShare>> {
  const where: Prisma.BriefingShareWhereInput = {
    briefingId,
    AND: searchWords(asked).map((word) => ({ OR: [{ label: containing(word) }, { createdByName: containing(word) }] })),
  };
  const total = await database.briefingShare.count({ where });
  const rows = await database.briefingShare.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: COLUMNS,
    ...partOf(asked),
  });
  return { items: rows.map(toStoredShare), total };
}

/** An open link of somebody whose account was switched off. */
export interface FormerShare extends StoredShare {
  readonly briefingId: string;
  readonly briefingTitle: string;
  /** Since when its maker's account is off. */
  readonly makerOffSince: Date;
}

/** The links that still open a briefing though their maker's account is off, the longest open first, and how many there are. */
export async function listSharesOfFormer(
  database: Database,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<{ readonly shares: readonly FormerShare[]; readonly total: number }> {
  const former = await database.user.findMany({
    where: { deactivatedAt: { not: null } },
    select: { id: true, deactivatedAt: true },
  });
  const offSince = new Map(former.map(({ id, deactivatedAt }) => [id, deactivatedAt]));
  const where = {
    createdById: { in: [...offSince.keys()] },
    revokedAt: null,
    expiresAt: { gt: now },
    briefing: { removedAt: null },
  } satisfies Prisma.BriefingShareWhereInput;
  const total = await database.briefingShare.count({ where });
  const rows = await database.briefingShare.findMany({
    where,
    orderBy: [{ expiresAt: 'desc' }, { id: 'asc' }],
    take: limit,
    select: { ...COLUMNS, briefingId: true, createdById: true, briefing: { select: { title: true } } },
  });
  const shares = rows.flatMap(({ briefing, createdById, ...row }) => {
    const makerOffSince = offSince.get(createdById ?? '') ?? null;
    return makerOffSince === null
      ? []
      : [{ ...toStoredShare(row), briefingId: row.briefingId, briefingTitle: briefing.title, makerOffSince }];
  });
  return { shares, total };
}

/** Closes a link for good and tells the audit trail; closing it again changes nothing. Null if there is none. */
export async function revokeShare(
  client: PrismaClient,
  { id, actor, now }: { readonly id: string; readonly actor: RevisionAuthor; readonly now: Date },
): Promise<StoredShare | null> {
  return client.$transaction(async (transaction) => {
    const [revoked] = await transaction.briefingShare.updateManyAndReturn({
      where: { id, revokedAt: null },
      data: { revokedAt: now },
      select: { briefingId: true, label: true, createdByName: true },
    });
    if (revoked !== undefined) {
      await insertAuditEvent(transaction, {
        actor,
        action: 'briefing.unshare',
        subjectKind: 'briefing',
        subjectId: revoked.briefingId,
        detail: { shareId: id, label: revoked.label, madeBy: revoked.createdByName },
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

/** The link of this token; null if there is none, or where it is expired or revoked or its briefing was removed. */
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
