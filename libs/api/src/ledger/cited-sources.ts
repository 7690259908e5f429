import { findSources, type Database } from '@waveguide/db';
import type { Source } from '@waveguide/evidence';

/** What a list or a footnote needs of a source. */
export type SourceLine = Pick<Source, 'id' | 'publisher' | 'title' | 'url' | 'publishedOn' | 'tier'>;

/** The sources with these ids, each once, in the order in which they are first cited. */
export async function citedSources(database: Database, ids: Iterable<string>): Promise<readonly SourceLine[]> {
  const order = [...new Set(ids)];
  const byId = new Map((await findSources(database, order)).map((source) => [source.id, source]));
  return order.flatMap((id) => {
    const source = byId.get(id);
    return source === undefined ? [] : [source];
  });
}
