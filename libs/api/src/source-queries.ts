import { findSource, listSources, type Database } from '@waveguide/db';
import { comparePartialDates, type Source } from '@waveguide/evidence';
import { err, ok } from '@waveguide/quantity';
import { notFound } from './problem';
import type { SourceFilter } from './sources-router';

function matches(source: Source, { text, kinds, tiers }: SourceFilter): boolean {
  const haystack = `${source.publisher} ${source.title}`.toLowerCase();
  const words = (text ?? '').toLowerCase().split(/\s+/);
  return (
    words.every((word) => haystack.includes(word)) &&
    (kinds === undefined || kinds.includes(source.kind)) &&
    (tiers === undefined || tiers.includes(source.tier))
  );
}

function newestFirst(a: Source, b: Source): number {
  if (a.publishedOn.kind === 'missing' || b.publishedOn.kind === 'missing') {
    return Number(a.publishedOn.kind === 'missing') - Number(b.publishedOn.kind === 'missing');
  }
  return comparePartialDates(b.publishedOn.value, a.publishedOn.value);
}

/** Sources whose publisher or title has all the words, with how many records cite each. */
export async function sourcesQuery(database: Database, filter: SourceFilter) {
  const all = await listSources(database);
  const found = all.filter(({ source }) => matches(source, filter)).sort((a, b) => newestFirst(a.source, b.source));
  return {
    sources: found.map(({ source, citations }) => ({ ...source, citationCount: citations.length })),
    total: all.length,
  };
}

export async function sourceQuery(database: Database, id: string) {
  const cited = await findSource(database, id);
  return cited === null ? err(notFound('source', id)) : ok(cited);
}
