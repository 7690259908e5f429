import {
  SOURCE_KINDS,
  SOURCE_TIERS,
  type CitedSource,
  type Source,
  type SourceKind,
  type SourceTier,
} from '@waveguide/evidence';
import { missing, present, type Maybe } from '@waveguide/quantity';
import { citationsBySource } from './citation-index';
import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';
import type { Prisma } from '../generated/client';
import { SourceKind as KindMember, SourceTier as TierMember } from '../generated/enums';
import type { SourceModel } from '../generated/models';
import { containing, partOf, searchWords, type PageAsked, type PageOf } from '../postgres/page-of';

function maybe(value: string | null, reason: string | null): Maybe<string> {
  return value === null ? missing('not-reported', reason ?? 'Not stated.') : present(value);
}

/** Prisma writes enum members with underscores; their database names carry hyphens. */
function hyphenated(member: string): string {
  return member.replaceAll('_', '-');
}

const kindMembers = (kinds: readonly SourceKind[]) =>
  Object.values(KindMember).filter((member) => kinds.some((kind) => kind === hyphenated(member)));
const tierMembers = (tiers: readonly SourceTier[]) =>
  Object.values(TierMember).filter((member) => tiers.some((tier) => tier === hyphenated(member)));

function toSource(row: SourceModel): Source {
  return {
    id: row.id,
    publisher: row.publisher,
    title: row.title,
    url: maybe(row.url, row.urlMissing),
    publishedOn: maybe(row.publishedOn, row.publishedOnMissing),
    kind: parseEnum(SOURCE_KINDS, hyphenated(row.kind)),
    tier: parseEnum(SOURCE_TIERS, hyphenated(row.tier)),
    accessedNote: row.accessedNote,
    licenceNote: row.licenceNote,
  };
}

/** Every source, in the order of the dataset. What cites each is a larger question; see `pageOfSources`. */
export async function listSourceRecords(database: Database): Promise<readonly Source[]> {
  return (await database.source.findMany({ orderBy: { position: 'asc' } })).map(toSource);
}

/** Which sources to list. */
export interface SourcePageAsked extends PageAsked {
  readonly kinds?: readonly SourceKind[] | undefined;
  readonly tiers?: readonly SourceTier[] | undefined;
}

/**
 * A page of the sources whose publisher or title has every word of the search, the newest first and undated ones last, with how many
 * records cite each; `all` counts every source.
 */
export async function pageOfSources(
  database: Database,
  { kinds, tiers, ...asked }: SourcePageAsked,
): Promise<PageOf<{ readonly source: Source; readonly citationCount: number }> & { readonly all: number }> {
  const where: Prisma.SourceWhereInput = {
    ...(kinds === undefined ? {} : { kind: { in: kindMembers(kinds) } }),
    ...(tiers === undefined ? {} : { tier: { in: tierMembers(tiers) } }),
    AND: searchWords(asked).map((word) => ({ OR: [{ publisher: containing(word) }, { title: containing(word) }] })),
  };
  const all = await database.source.count();
  const total = await database.source.count({ where });
  const rows = await database.source.findMany({
    where,
    // Partial dates of one length sort as their texts do; a year or a month comes before its days.
    orderBy: [{ publishedOn: { sort: 'desc', nulls: 'last' } }, { position: 'asc' }],
    ...partOf(asked),
  });
  const citations = await citationsBySource(database);
  return {
    items: rows.map((row) => ({ source: toSource(row), citationCount: (citations.get(row.id) ?? []).length })),
    total,
    all,
  };
}

/** One source with what cites it, or null if there is none of this id. */
export async function findSource(database: Database, id: string): Promise<CitedSource | null> {
  const row = await database.source.findUnique({ where: { id } });
  if (row === null) return null;
  const citations = await citationsBySource(database, id);
  return { source: toSource(row), citations: citations.get(id) ?? [] };
}

/** The sources with these ids, in the order of the dataset; unknown ids are left out. */
export async function findSources(database: Database, ids: readonly string[]): Promise<readonly Source[]> {
  const rows = await database.source.findMany({ where: { id: { in: [...ids] } }, orderBy: { position: 'asc' } });
  return rows.map(toSource);
}
