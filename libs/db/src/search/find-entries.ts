import type { Database } from '../postgres/client';
import { parseEnum } from '../postgres/parse-enum';
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from './kind';
import { readSpelling, type ReadWord } from './read-spelling';
import { searchWords } from './search-words';

/** What is looked for. */
export interface SearchAsked {
  /** What somebody typed. */
  readonly text: string;
  /** The only kind of which entries are wanted; all if left out. Every kind is counted. */
  readonly kind?: SearchKind | undefined;
  /** The most entries of a kind. */
  readonly limit: number;
}

/** What was found of one kind. */
export interface FoundGroup {
  readonly kind: SearchKind;
  /** Entries that fit, shown or not. */
  readonly total: number;
  /** The best of them, the best first. */
  readonly entries: readonly SearchEntry[];
}

/** The answer of a search. */
export interface Found {
  /** Words that were taken for others, since nothing is spelled as they are. */
  readonly read: readonly ReadWord[];
  /** The words that were looked for, in their order. */
  readonly words: readonly string[];
  /** `some` if no entry has every word, so that those with some of them stand here. */
  readonly having: 'all' | 'some';
  /** The kinds of which something was found, that with the best entry first. */
  readonly groups: readonly FoundGroup[];
}

interface Row extends Omit<SearchEntry, 'kind'> {
  readonly kind: string;
  readonly total: number;
}

/** A query of PostgreSQL's: every word is looked for as the beginning of one. Words are letters and digits, so none is an operator. */
const queryOf = (words: readonly string[], o: { readonly join: '&' | '|'; readonly weight?: 'A' }) =>
  words.map((word) => `'${word}':*${o.weight ?? ''}`).join(` ${o.join} `);

/**
 * The best entries of each kind. A title that is what was typed comes first, then one that begins with it, the shorter before the longer,
 * then one that has all its words; then PostgreSQL's rank decides, in which the title weighs most.
 */
async function rank(
  database: Database,
  {
    words,
    join,
    kind,
    limit,
  }: Omit<SearchAsked, 'text'> & { readonly words: readonly string[]; readonly join: '&' | '|' },
): Promise<readonly Row[]> {
  const query = queryOf(words, { join });
  const titled = queryOf(words, { join: '&', weight: 'A' });
  const typed = words.join(' ');
  return database.$queryRaw<Row[]>`
    WITH asked AS (SELECT to_tsquery('pg_catalog.english', ${query}) AS query, to_tsquery('pg_catalog.english', ${titled}) AS titled),
    fitting AS (
      SELECT kind, record_id, position,
        CASE WHEN title_words = ${typed} THEN 0 WHEN starts_with(title_words, ${typed}) THEN 1 WHEN document @@ titled THEN 2 ELSE 3 END AS place,
        CASE WHEN starts_with(title_words, ${typed}) THEN 1.0 / length(title_words) ELSE ts_rank(document, query) END AS rank
      FROM search_entry, asked WHERE document @@ query
    ),
    placed AS (
      SELECT *, count(*) OVER (PARTITION BY kind) AS total,
        row_number() OVER (PARTITION BY kind ORDER BY place, rank DESC, position) AS number
      FROM fitting
    )
    SELECT e.kind, e.record_id AS id, e.title, e.context, e.address, p.total::int AS total
    FROM placed AS p JOIN search_entry AS e USING (kind, record_id)
    WHERE p.number = 1 OR (p.number <= ${limit} AND (${kind ?? null}::text IS NULL OR p.kind = ${kind ?? null}::text))
    WINDOW own AS (PARTITION BY p.kind)
    ORDER BY min(p.place) OVER own, first_value(p.rank) OVER (own ORDER BY p.number) DESC, p.kind, p.number`;
}

function groupsOf(rows: readonly Row[], kind: SearchKind | undefined): readonly FoundGroup[] {
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return kinds.map((name) => {
    const own = rows.filter((row) => row.kind === name);
    const parsed = parseEnum(SEARCH_KINDS, name);
    const entries = own.map(({ id, title, context, address }) => ({ kind: parsed, id, title, context, address }));
    return { kind: parsed, total: own[0]?.total ?? 0, entries: kind === undefined || kind === parsed ? entries : [] };
  });
}

/**
 * Finds records, pages and charts by what somebody typed. Each word counts as the beginning of one; a word that nothing has is read as
 * the nearest that something has. If nothing has every word, what has some of them is found. A text without words finds nothing.
 */
export async function findEntries(database: Database, { text, ...asked }: SearchAsked): Promise<Found> {
  const typed = [...new Set(searchWords(text))];
  if (typed.length === 0) return { read: [], words: [], having: 'all', groups: [] };
  const read = await readSpelling(database, typed);
  const words = typed.map((word) => read.find((other) => other.typed === word)?.meant ?? word);
  const all = await rank(database, { ...asked, words, join: '&' });
  if (all.length > 0 || words.length === 1) return { read, words, having: 'all', groups: groupsOf(all, asked.kind) };
  const some = await rank(database, { ...asked, words, join: '|' });
  return { read, words, having: 'some', groups: groupsOf(some, asked.kind) };
}
