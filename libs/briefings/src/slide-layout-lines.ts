import { brokenWord, charactersOf, unbreakablePieces } from './line-break';
import { directedLine, textDirection } from './text-direction';

/** A number stays on the line of its unit: "15 W" is never split. */
const NUMBER_AND_UNIT = /(\d) (?=(?:[kMGT]?W|GWh\/yr|[MGT]?bps|[GT]bps\/mm|pJ\/bit|dB|ns|ns\/m|nm|°C|years)\b)/g;

/**
 * Breaks text into lines of at most `width` pixels: at blanks, between the characters of scripts without blanks, and inside a word where it
 * must, never inside a character. Lines of a text that is read from right to left say so by an invisible mark where they have to.
 * @returns at least one line; an empty text gives none
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
  const fits = (candidate: string) => measure(candidate) <= width;
  const lines: string[] = [];
  let line = '';
  const kept = text.replace(NUMBER_AND_UNIT, '$1\u00a0');
  for (const word of kept.split(/[ \t\r\n]+/).filter((w) => w !== '')) {
    for (const [i, piece] of unbreakablePieces(word).entries()) {
      const joined = line === '' ? piece : `${line}${i === 0 ? ' ' : ''}${piece}`;
      if (fits(joined)) {
        line = joined;
        continue;
      }
      if (line !== '') lines.push(line);
      const parts = fits(piece) ? [piece] : brokenWord(piece, fits);
      lines.push(...parts.slice(0, -1));
      line = parts[parts.length - 1];
    }
  }
  if (line !== '') lines.push(line);
  const direction = textDirection(text);
  return lines.length < 2 ? lines : lines.map((each) => directedLine(each, direction));
}

/** The first `most` lines; where more were needed, the last one ends in an ellipsis that still fits. */
export function limitLines(lines: readonly string[], most: number, fits: (text: string) => boolean): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = charactersOf(kept[most - 1]);
  while (last.length > 0 && !fits(`${last.join('').trimEnd()}…`)) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`];
}

/** Wraps into as few lines as possible and then evens them out, so that no word is left alone on the last line. */
export function balancedText(text: string, width: number, measure: (text: string) => number): string[] {
  const lines = wrapText(text, width, measure);
  if (lines.length < 2) return lines;
  let [low, high] = [width / lines.length, width];
  // Ten halvings bring the width within a thousandth of the line.
  for (let step = 0; step < 10; step += 1) {
    const middle = (low + high) / 2;
    if (wrapText(text, middle, measure).length > lines.length) low = middle;
    else high = middle;
  }
  return wrapText(text, high, measure);
}
