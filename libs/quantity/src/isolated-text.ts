/** Embeddings, overrides and isolates, which reorder what stands beside them (Unicode UAX #9). */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/g;
/** Letters and figures that are read from right to left, and the marks that say so. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ['\u2068', '\u2069'];

/**
 * A text that somebody else wrote, ready to stand in a sentence of ours: it cannot reorder what stands beside it, and keeps its own
 * direction. Most texts come back as they are; one from right to left is set between two invisible marks, and characters whose only
 * use is to reorder others are left out, so that names stored before they were refused are safe as well.
 */
export function isolated(text: string): string {
  const bare = text.replace(REORDERING, '');
  return RIGHT_TO_LEFT.test(bare) ? `${FIRST_STRONG_ISOLATE}${bare}${POP_ISOLATE}` : bare;
}

/**
 * A whole text without what could reorder it from inside: embeddings and overrides are left out, and so is an isolate that is never
 * closed and the end of one that was never begun.
 */
export function withoutOverrides(text: string): string {
  if (text.search(REORDERING) < 0) return text;
  const characters = [...text.replace(/[\u202a-\u202e]/g, '')];
  const open: number[] = [];
  const kept = new Set<number>();
  characters.forEach((character, i) => {
    if (character >= '\u2066' && character <= FIRST_STRONG_ISOLATE) open.push(i);
    if (character !== POP_ISOLATE) return;
    const start = open.pop();
    if (start !== undefined) kept.add(start).add(i);
  });
  return characters.filter((character, i) => kept.has(i) || character.search(REORDERING) < 0).join('');
}
