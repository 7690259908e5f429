import { findSource, pageOfSources, type Database } from '@waveguide/db';
import { err, ok } from '@waveguide/quantity';
import { notFound } from '../trpc/problem';
import type { SourceFilter } from './source-filter';

/** A page of the sources whose publisher or title has all the words, with how many records cite each. */
export async function sourcesQuery(database: Database, { text, ...asked }: SourceFilter) {
  const { items, total, all } = await pageOfSources(database, { ...asked, search: text });
  return { sources: items.map(({ source, citationCount }) => ({ ...source, citationCount })), total, all };
}

export async function sourceQuery(database: Database, id: string) {
  const cited = await findSource(database, id);
  return cited === null ? err(notFound('source', id)) : ok(cited);
}
