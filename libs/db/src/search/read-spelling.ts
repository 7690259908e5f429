import type { Database } from '../postgres/client';
import { nearestWord, type UsedWord } from './nearest-word';
import { hasSpelling } from './search-words';

/** A word that was taken for another. */
export interface ReadWord {
  readonly typed: string;
  readonly meant: string;
}

/** Most words whose spelling is read in one search: each unknown one costs a look through the trigrams. */
const MOST_READ = 6;

/**
 * Reads the spelling of words that no entry has, neither as a beginning nor by its stem: PostgreSQL's trigrams give what is alike, and
 * the nearest of it is meant.
 */
export async function readSpelling(database: Database, typed: readonly string[]): Promise<readonly ReadWord[]> {
  const spelled = typed.filter(hasSpelling);
  if (spelled.length === 0) return [];
  const alike = await database.$queryRaw<(UsedWord & { readonly typed: string })[]>`
    WITH unknown AS MATERIALIZED (
      SELECT t.word FROM unnest(${spelled}::text[]) WITH ORDINALITY AS t(word, number)
      WHERE NOT EXISTS (
        SELECT FROM search_word AS w WHERE w.word >= t.word COLLATE "C" AND w.word < (t.word || chr(1114111)) COLLATE "C"
      ) AND NOT EXISTS (
        SELECT FROM search_word AS w WHERE w.stem = (ts_lexize('english_stem', t.word))[1]
      )
      ORDER BY t.number LIMIT ${MOST_READ}
    )
    SELECT unknown.word AS typed, n.word, n.uses FROM unknown, LATERAL search_words_like(unknown.word) AS n`;
  return spelled.flatMap((word) => {
    const meant = nearestWord(
      word,
      alike.filter((candidate) => candidate.typed === word),
    );
    return meant === null ? [] : [{ typed: word, meant }];
  });
}
