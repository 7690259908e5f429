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

/** Shortest word that counts as the beginning of another: shorter ones begin nearly everything. */
const SHORTEST_BEGINNING = 3;

/** A query of PostgreSQL's. Words are letters and digits, so none is an operator. */
const queryOf = (words: readonly string[], join: '&' | '|') =>
  words.map((word) => (word.length < SHORTEST_BEGINNING ? `'${word}'` : `'${word}':*`)).join(` ${join} `);

/**
 * The best entries of each kind. A title that is what was typed comes first, then one that begins with it, the shorter before the longer;
 * then PostgreSQL's rank decides, which is below 1 and in which the title weighs ten times the context.
 */
async function rank(
  database: Database,
  o: Omit<SearchAsked, 'text'> & { readonly words: readonly string[]; readonly join: '&' | '|' },
): Promise<readonly Row[]> {
  const query = queryOf(o.words, o.join);
  const typed = o.words.join(' ');
  const only = o.kind ?? null;
  return database.$queryRaw<Row[]>`
    WITH fitting AS MATERIALIZED (
      SELECT kind, record_id, position, CASE
        WHEN title_words = ${typed} THEN 3
        WHEN starts_with(title_words, ${typed}) THEN 2 + 1.0 / length(title_words)
        ELSE ts_rank('{0.01, 0.03, 0.1, 1}', document, to_tsquery('pg_catalog.english', ${query}))
      END AS rank
      FROM search_entry WHERE document @@ to_tsquery('pg_catalog.english', ${query})
    ),
    counted AS (SELECT kind, count(*)::int AS total, max(rank) AS best FROM fitting GROUP BY kind)
    SELECT e.kind, e.record_id AS id, e.title, e.context, e.address, c.total
    FROM counted AS c CROSS JOIN LATERAL (
      SELECT record_id, rank, position FROM fitting AS f WHERE f.kind = c.kind
      ORDER BY rank DESC, position
      LIMIT CASE WHEN ${only}::text IS NULL OR ${only}::text = c.kind THEN ${o.limit}::int ELSE 1 END
    ) AS b JOIN search_entry AS e ON e.kind = c.kind AND e.record_id = b.record_id
    ORDER BY c.best DESC, c.kind, b.rank DESC, b.position`;
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
 * Finds records, pages and charts by what somebody typed. Each word of three letters or more counts as the
 * beginning of one; a word that nothing has is read as
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
