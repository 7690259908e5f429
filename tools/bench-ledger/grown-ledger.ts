import type { PrismaClient } from '@waveguide/db';

/** One in so many copied entries brings a word that nothing else has, as further ledgers bring further names. */
const ENTRIES_PER_NEW_WORD = 5;

/**
 * Makes what can be found `times` as much as the dataset has: each entry is copied with a number, and names that nothing else has grow
 * with them. Only what search reads is copied.
 */
export async function growLedger(client: PrismaClient, times: number): Promise<void> {
  await client.$executeRaw`DELETE FROM search_entry WHERE record_id LIKE '%~%'`;
  await client.$executeRaw`DELETE FROM search_word WHERE word LIKE 'zz%'`;
  // Letters of a digest are letters of a name once its figures are.
  await client.$executeRaw`
    INSERT INTO search_entry (kind, record_id, title, context, address, position, title_words, context_words, other_words)
    SELECT kind, record_id || '~' || copy, title || ' ' || copy, context, address, position + copy * 10000,
      title_words || ' ' || copy, context_words,
      other_words || ' zz' || translate(left(md5(copy || ' ' || position / ${ENTRIES_PER_NEW_WORD}), 8), '0123456789', 'ghijklmnop')
    FROM search_entry, generate_series(2, ${times}) AS copy`;
  await client.$executeRaw`
    INSERT INTO search_word (word, uses)
    SELECT substring(other_words FROM 'zz[a-p]+$') AS word, count(*)::int FROM search_entry WHERE record_id LIKE '%~%' GROUP BY 1`;
  await client.$executeRaw`VACUUM ANALYZE search_entry`;
  await client.$executeRaw`VACUUM ANALYZE search_word`;
}
