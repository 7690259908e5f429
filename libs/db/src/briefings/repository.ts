import { randomUUID } from 'node:crypto';
import type { RevisionAuthor } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { insertAuditEvent } from '../ledger/audit-repository';
import type { Database } from '../postgres/client';
import { asJson } from '../revisions/insert-revision';
import type { Prisma, PrismaClient } from '../generated/client';
import { containing, partOf, searchWords, type PageAsked, type PageOf } from '../postgres/page-of';
import { recordTime } from '../postgres/record-time';

/** A briefing besides what is in it. */
export interface BriefingHeader {
  readonly id: string;
  readonly title: string;
  /** From 1; every save counts one on. */
  readonly version: number;
  readonly ownerName: string;
  readonly changedByName: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A briefing with its content, which is JSON that this library does not know. */
export interface StoredBriefing extends BriefingHeader {
  readonly content: unknown;
}

/** A briefing in a list, with what the paths asked for select from its content, in their order. */
export interface BriefingListing extends BriefingHeader {
  readonly selected: readonly (readonly unknown[])[];
}

/** A save made from a version that is not the newest. */
export interface BriefingConflict {
  readonly code: 'out-of-date';
  readonly newest: StoredBriefing;
}
/** There is no such briefing, or it was removed. */
export interface UnknownBriefing {
  readonly code: 'unknown-briefing';
}

const HEADER = {
  id: true,
  title: true,
  version: true,
  ownerName: true,
  changedByName: true,
  createdAt: true,
  updatedAt: true,
} as const;

/** One briefing that is not removed, or null. */
export async function findBriefing(database: Database, id: string): Promise<StoredBriefing | null> {
  return database.briefing.findFirst({ where: { id, removedAt: null }, select: { ...HEADER, content: true } });
}

/** The content of the briefing that somebody made last, or null. */
export async function findNewestContentOf(database: Database, ownerUserId: string): Promise<unknown> {
  const newest = await database.briefing.findFirst({
    where: { ownerUserId, removedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { content: true },
  });
  return newest?.content ?? null;
}

/**
 * A page of the briefings that are not removed, the last changed first; a search is held against the title.
 * @param o.paths SQL/JSON paths (`$.slides[*].id`), whose matches come instead of the content, which may be large
 */
export async function pageOfBriefings(
  database: Database,
  { paths, ...asked }: PageAsked & { readonly paths: readonly string[] },
): Promise<PageOf<BriefingListing>> {
  const where: Prisma.BriefingWhereInput = {
    removedAt: null,
    AND: searchWords(asked).map((word) => ({ title: containing(word) })),
  };
  const total = await database.briefing.count({ where });
  const rows = await database.briefing.findMany({
    where,
    select: HEADER,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    ...partOf(asked),
  });
  const selected = await database.$queryRaw<{ readonly id: string; readonly selected: BriefingListing['selected'] }[]>`
    SELECT id, (SELECT coalesce(jsonb_agg(jsonb_path_query_array(content, path::jsonpath) ORDER BY place), '[]')
                  FROM unnest(${[...paths]}::text[]) WITH ORDINALITY AS asked(path, place)) AS selected
      FROM briefing
     WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[])`;
  const byId = new Map(selected.map((row) => [row.id, row.selected]));
  return { items: rows.map((row) => ({ ...row, selected: byId.get(row.id) ?? [] })), total };
}

/** A briefing to be made. */
export interface NewBriefing {
  readonly title: string;
  readonly content: object;
  readonly owner: RevisionAuthor;
  /** What the audit trail keeps besides the title. */
  readonly copiedFrom?: string;
}

/** Writes a briefing at version 1. */
export async function insertBriefing(client: PrismaClient, briefing: NewBriefing): Promise<{ readonly id: string }> {
  const { title, content, owner, copiedFrom } = briefing;
  const id = randomUUID();
  await client.$transaction(async (transaction) => {
    await transaction.briefing.create({
      data: {
        id,
        title,
        content: asJson(content),
        ownerUserId: owner.userId,
        ownerName: owner.name,
        changedByName: owner.name,
      },
    });
    const detail = { title, ...(copiedFrom === undefined ? {} : { copiedFrom }) };
    await audit(transaction, { id, actor: owner, action: 'briefing.create', detail });
  });
  return { id };
}

/** What a save writes, and the version that it was made from. */
export interface BriefingSave {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly content: object;
  readonly changedBy: RevisionAuthor;
}

/** Writes a content over the version that it was made from, in one statement: of two people who save from one version, one is told. */
export async function saveBriefing(
  database: Database,
  { id, version, title, content, changedBy }: BriefingSave,
): Promise<Result<Pick<BriefingHeader, 'version' | 'updatedAt'>, BriefingConflict | UnknownBriefing>> {
  const [saved] = await database.briefing.updateManyAndReturn({
    where: { id, version, removedAt: null },
    data: {
      title,
      content: asJson(content),
      changedByName: changedBy.name,
      version: { increment: 1 },
    },
    select: { version: true, updatedAt: true },
  });
  if (saved !== undefined) return ok(saved);
  const newest = await findBriefing(database, id);
  return err(newest === null ? { code: 'unknown-briefing' } : { code: 'out-of-date', newest });
}

/** Takes a briefing out of every list, or puts it back. What is already so stays so, without a second line in the audit trail. */
export async function setBriefingRemoved(
  client: PrismaClient,
  { id, removed, actor }: { readonly id: string; readonly removed: boolean; readonly actor: RevisionAuthor },
): Promise<Result<{ readonly id: string }, UnknownBriefing>> {
  return client.$transaction(async (transaction) => {
    const [changed] = await transaction.briefing.updateManyAndReturn({
      where: { id, removedAt: removed ? null : { not: null } },
      data: { removedAt: removed ? await recordTime(transaction) : null },
      select: { title: true },
    });
    if (changed === undefined) {
      const known = await transaction.briefing.count({ where: { id } });
      return known === 0 ? err({ code: 'unknown-briefing' }) : ok({ id });
    }
    const action = removed ? 'briefing.remove' : 'briefing.restore';
    await audit(transaction, { id, actor, action, detail: { title: changed.title } });
    return ok({ id });
  });
}

async function audit(
  database: Database,
  o: {
    readonly id: string;
    readonly actor: RevisionAuthor;
    readonly action: 'briefing.create' | 'briefing.remove' | 'briefing.restore';
    readonly detail: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { id, ...event } = o;
  await insertAuditEvent(database, { ...event, subjectKind: 'briefing', subjectId: id });
}
