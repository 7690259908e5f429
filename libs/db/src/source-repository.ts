import { SOURCE_KINDS, SOURCE_TIERS, type CitedSource, type Source } from '@waveguide/evidence';
import { missing, present, type Maybe } from '@waveguide/quantity';
import { citationsBySource } from './citation-index';
import type { Database } from './client';
import { closedValue } from './closed-value';
import type { SourceModel } from './generated/models';

function maybe(value: string | null, reason: string | null): Maybe<string> {
  return value === null ? missing('not-reported', reason ?? 'Not stated.') : present(value);
}

/** Prisma writes enum members with underscores; their database names carry hyphens. */
function hyphenated(member: string): string {
  return member.replaceAll('_', '-');
}

function toSource(row: SourceModel): Source {
  return {
    id: row.id,
    publisher: row.publisher,
    title: row.title,
    url: maybe(row.url, row.urlMissing),
    publishedOn: maybe(row.publishedOn, row.publishedOnMissing),
    kind: closedValue(SOURCE_KINDS, hyphenated(row.kind)),
    tier: closedValue(SOURCE_TIERS, hyphenated(row.tier)),
    accessedNote: row.accessedNote,
    licenceNote: row.licenceNote,
  };
}

/** Every source, in the order of the dataset. What cites each is a larger question; see `listSources`. */
export async function listSourceRecords(database: Database): Promise<readonly Source[]> {
  return (await database.source.findMany({ orderBy: { position: 'asc' } })).map(toSource);
}

/** Every source with what cites it, in the order of the dataset. */
export async function listSources(database: Database): Promise<readonly CitedSource[]> {
  const [rows, citations] = await Promise.all([
    database.source.findMany({ orderBy: { position: 'asc' } }),
    citationsBySource(database),
  ]);
  return rows.map((row) => ({ source: toSource(row), citations: citations.get(row.id) ?? [] }));
}

/** One source with what cites it, or null where there is none of this id. */
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
