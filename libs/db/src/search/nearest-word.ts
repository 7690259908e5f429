/** A word of what can be found, with how many entries have it. */
export interface UsedWord {
  readonly word: string;
  readonly uses: number;
}

/** The edits at a place of a row; no number of them leads to a place outside it. */
const editsAt = (row: readonly number[], place: number): number => row[place] ?? Infinity;

/**
 * How many letters have to be added, left out, changed or exchanged with their neighbour to make one word the other (the optimal
 * string alignment distance: no part is edited twice).
 */
export function editDistance(from: string, to: string): number {
  const a = [...from];
  const b = [...to];
  let before: number[] = [];
  let last = b.map((_, j) => j).concat(b.length);
  for (const [i, letter] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const changed = editsAt(last, j) + (letter === other ? 0 : 1);
      const exchanged = letter === b[j - 1] && other === a[i - 1] ? editsAt(before, j - 1) + 1 : Infinity;
      next.push(Math.min(changed, exchanged, editsAt(last, j + 1) + 1, editsAt(next, j) + 1));
    }
    before = last;
    last = next;
  }
  return editsAt(last, b.length);
}

/** Letters by which a misspelled word may differ: one in a short word, two in a long one. */
const LONG_WORD = 7;
const differing = (word: string) => (word.length >= LONG_WORD ? 2 : 1);

/** The word that was most likely meant: of those that differ by few letters the nearest, then the most used; null if none is near. */
export function nearestWord(typed: string, candidates: readonly UsedWord[]): string | null {
  const near = candidates
    .map(({ word, uses }) => ({ word, uses, distance: editDistance(typed, word) }))
    .filter(({ distance }) => distance <= differing(typed))
    .sort((a, b) => a.distance - b.distance || b.uses - a.uses || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}
