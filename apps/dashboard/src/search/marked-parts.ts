/** A part of a text, and whether it is what was looked for. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Shortest word that marks what merely begins as it does: shorter ones begin too much. */
const SHORTEST_BEGINNING = 3;

const fits = (piece: string, word: string) =>
  word.length < SHORTEST_BEGINNING ? piece === word : piece.startsWith(word);

/** Splits a text into what begins as one of the words does and what lies between. */
export function markedParts(text: string, words: readonly string[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  const add = (part: string, marked: boolean) => {
    const last = parts.at(-1);
    if (last?.marked === marked) parts[parts.length - 1] = { text: last.text + part, marked };
    else if (part !== '') parts.push({ text: part, marked });
  };
  for (const piece of text.split(/([\p{L}\p{N}\p{M}]+)/u))
    add(
      piece,
      words.some((word) => fits(plain(piece), word)),
    );
  return parts;
}
