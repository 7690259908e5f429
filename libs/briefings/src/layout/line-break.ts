const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Neither marks nor surrogates nor joiners, so that every code unit is a character. */
const SIMPLE = /^[\u0020-\u02ff\u0370-\u0482\u2010-\u2027]*$/;

/** What a reader takes for one character each: a letter with its marks, an emoji of several parts, a flag (UAX #29). Never broken. */
export const charactersOf = (text: string): string[] =>
  SIMPLE.test(text) ? [...text] : Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Scripts that are set without blanks: Chinese and Japanese with their punctuation. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff65]/u;
/** May not begin a line: closing marks, small kana, sounds drawn out (JIS X 4051). */
const NOT_FIRST = /^[\p{Pe}\p{Pf}、。，．・：；？！‼⁇ゝゞ々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ％…‥,.:;!?]/u;
/** May not end one: opening marks and signs of money. */
const NOT_LAST = /[\p{Ps}\p{Pi}￥＄]$/u;

const ADDRESS = /^https?:\/\//;
/** After the parts of a path and of a query, never inside the two strokes of the scheme. */
const ADDRESS_PARTS = /(?<=[?&]|[^:/]\/)(?=[^/])/;

/** A word in the pieces between which a line may break: whole, but for addresses and scripts that have no blanks. */
export function unbreakablePieces(word: string): string[] {
  if (ADDRESS.test(word)) return word.split(ADDRESS_PARTS);
  if (!WITHOUT_BLANKS.test(word)) return [word];
  const pieces: string[] = [];
  let last = '';
  for (const character of charactersOf(word)) {
    const open = WITHOUT_BLANKS.test(character) || WITHOUT_BLANKS.test(last);
    if (last === '' || (open && !NOT_FIRST.test(character) && !NOT_LAST.test(last))) pieces.push(character);
    else pieces[pieces.length - 1] += character;
    last = character;
  }
  return pieces;
}

/** Breaks a word that is wider than a line by itself, between characters; a line holds one at least. */
export function brokenWord(word: string, fits: (text: string) => boolean): string[] {
  const pieces: string[] = [];
  let rest = charactersOf(word);
  while (rest.length > 0) {
    let [low, high] = [1, rest.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (fits(rest.slice(0, middle).join(''))) low = middle;
      else high = middle - 1;
    }
    pieces.push(rest.slice(0, low).join(''));
    rest = rest.slice(low);
  }
  return pieces;
}
