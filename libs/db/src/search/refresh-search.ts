import type { Database } from '../postgres/client';
import { recordEntries } from './record-entries';
import type { SearchableEntry } from './kind';
import { hasSpelling, searchWords } from './search-words';

const spaced = (words: readonly string[]) => words.join(' ');

function rowOf({ kind, id, title, context, address, others }: SearchableEntry, position: number) {
  return {
    ...{ kind, record_id: id, title, context, address, position },
    title_words: spaced(searchWords(title)),
    context_words: spaced(searchWords(context)),
    other_words: spaced(searchWords(others.filter((part) => part !== null).join(' '))),
  };
}

/** How many entries have each word whose spelling is read. */
function wordCounts(rows: readonly ReturnType<typeof rowOf>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title_words, context_words, other_words } of rows) {
    const words = new Set(`${title_words} ${context_words} ${other_words}`.split(' ').filter(hasSpelling));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

async function replaceEntries(database: Database, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  const json = JSON.stringify(rows);
  await database.$executeRaw`
    DELETE FROM search_entry AS e WHERE NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${json}::jsonb) AS r(kind text, record_id text)
      WHERE r.kind = e.kind AND r.record_id = e.record_id
    )`;
  await database.$executeRaw`
    INSERT INTO search_entry AS e
      (kind, record_id, title, context, address, position, title_words, context_words, other_words)
    SELECT kind, record_id, title, context, address, position, title_words, context_words, other_words
    FROM jsonb_to_recordset(${json}::jsonb) AS r(kind text, record_id text, title text, context text, address text,
      position int, title_words text, context_words text, other_words text)
    ON CONFLICT (kind, record_id) DO UPDATE SET
      title = EXCLUDED.title, context = EXCLUDED.context, address = EXCLUDED.address, position = EXCLUDED.position,
      title_words = EXCLUDED.title_words, context_words = EXCLUDED.context_words, other_words = EXCLUDED.other_words
    WHERE (e.title, e.context, e.address, e.position, e.other_words) IS DISTINCT FROM
      (EXCLUDED.title, EXCLUDED.context, EXCLUDED.address, EXCLUDED.position, EXCLUDED.other_words)`;
}

async function replaceWords(database: Database, counts: ReadonlyMap<string, number>): Promise<void> {
  const json = JSON.stringify([...counts].map(([word, uses]) => ({ word, uses })));
  await database.$executeRaw`
    DELETE FROM search_word AS w WHERE NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${json}::jsonb) AS r(word text) WHERE r.word = w.word
    )`;
  await database.$executeRaw`
    INSERT INTO search_word AS w (word, stem, uses)
    SELECT word, (ts_lexize('english_stem', word))[1], uses
    FROM jsonb_to_recordset(${json}::jsonb) AS r(word text, uses int)
    ON CONFLICT (word) DO UPDATE SET uses = EXCLUDED.uses WHERE w.uses <> EXCLUDED.uses`;
}

/**
 * Brings what can be found in line with the records as they stand, and with what the product has beside them (pages, charts). Runs in
 * the transaction that changes the records; writes nothing that is in line already.
 */
export async function refreshSearch(database: Database, beside: readonly SearchableEntry[]): Promise<void> {
  const rows = [...beside, ...(await recordEntries(database))].map(rowOf);
  await replaceEntries(database, rows);
  await replaceWords(database, wordCounts(rows));
}
