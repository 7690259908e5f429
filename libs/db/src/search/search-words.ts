/**
 * The words of a text as search compares them: lower case, without accents, letters and digits only, so "Co-packaged, 1.6T" is
 * "co", "packaged", "1" and "6t". Texts and queries are split alike.
 */
export function searchWords(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Shortest word whose spelling is read; of a shorter one too much is its like. */
const SHORTEST_SPELLED = 4;

/** Whether a word may stand for one that is spelled otherwise: a number never does, nor does an abbreviation. */
export function hasSpelling(word: string): boolean {
  return word.length >= SHORTEST_SPELLED && /^\p{L}+$/u.test(word);
}
