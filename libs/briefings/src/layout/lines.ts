import { brokenWord, charactersOf, unbreakablePieces } from './line-break';
import { directedLine, textDirection } from './text-direction';

/** A number stays on the line of its unit: "15 W" is never split. */
const NUMBER_AND_UNIT = /(\d) (?=(?:[kMGT]?W|GWh\/yr|[MGT]?bps|[GT]bps\/mm|pJ\/bit|dB|ns|ns\/m|nm|°C|years)\b)/g;

/** The most of `most` that fit, found from a guess outwards: the lines of a text hold about as much each. */
function mostThatFit(most: number, guess: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, most + 1];
  let probe = Math.min(Math.max(guess, 1), most);
  for (let step = 1; high - low > 1; step *= 2) {
    if (fits(probe)) low = probe;
    else high = probe;
    if (low > 0 && high <= most) probe = Math.floor((low + high) / 2);
    else probe = low === probe ? Math.min(low + step, high - 1) : Math.max(high - step, low + 1);
  }
  return low;
}

/** Text in the pieces between which lines may break; those that follow a blank begin with it. */
const piecesOf = (text: string): string[] =>
  text
    .split(/[ \t\r\n]+/)
    .filter((word) => word !== '')
    .flatMap((word) => unbreakablePieces(word).map((piece, i) => (i === 0 ? ` ${piece}` : piece)));

/**
 * Breaks text into lines of at most `width` pixels: at blanks, between the characters of scripts without blanks, and inside a word if it
 * must, never inside a character. Lines of a text that is read from right to left say so by an invisible mark if they have to.
 * @returns at least one line; an empty text gives none
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const fits = (candidate: string) => measure(candidate) <= width;
  const lines: string[] = [];
  const pieces = piecesOf(text.replace(NUMBER_AND_UNIT, '$1\u00a0'));
  let taken = 8;
  for (let at = 0; at < pieces.length;) {
    const line = (count: number) =>
      pieces
        .slice(at, at + count)
        .join('')
        .trimStart();
    taken = mostThatFit(pieces.length - at, taken, (count) => fits(line(count)));
    if (taken > 0) {
      lines.push(line(taken));
      at += taken;
      continue;
    }
    const parts = brokenWord(line(1), fits);
    const rest = parts.length > 1 ? parts.at(-1) : undefined;
    lines.push(...(rest === undefined ? parts : parts.slice(0, -1)));
    // What is left of the word shares its line with what follows.
    if (rest === undefined) at += 1;
    else pieces[at] = rest;
  }
  const direction = textDirection(text);
  return lines.length < 2 ? lines : lines.map((each) => directedLine(each, direction));
}

/** One line, cut with an ellipsis if it does not fit. */
export const shortened = (text: string, fits: (text: string) => boolean): string =>
  fits(text) ? text : limitLines([text, ''], 1, fits).join('');

/** The first `most` lines; where more were needed, the last one ends in an ellipsis that still fits. */
export function limitLines(lines: readonly string[], most: number, fits: (text: string) => boolean): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = charactersOf(kept.at(-1) ?? '');
  while (last.length > 0 && !fits(`${last.join('').trimEnd()}…`)) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`];
}

/** Wraps into as few lines as possible and then evens them out, so that no word is left alone on the last line. */
export function balancedText(text: string, width: number, measure: (text: string) => number): string[] {
  const widths = new Map<string, number>();
  const measured = (candidate: string) => {
    const known = widths.get(candidate) ?? measure(candidate);
    widths.set(candidate, known);
    return known;
  };
  const lines = wrapText(text, width, measured);
  if (lines.length < 2) return lines;
  let [low, high] = [width / lines.length, width];
  // Ten halvings bring the width within a thousandth of the line.
  for (let step = 0; step < 10; step += 1) {
    const middle = (low + high) / 2;
    if (wrapText(text, middle, measured).length > lines.length) low = middle;
    else high = middle;
  }
  return wrapText(text, high, measured);
}
