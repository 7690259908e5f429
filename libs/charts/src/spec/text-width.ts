/**
 * Widths of chart labels without a canvas, so that a layout is the same in the browser, in a worker and on the server.
 * Advance widths of IBM Plex Sans Condensed in thousandths of an em, characters 32 to 126; kerning (which only narrows) is left out.
 */
const REGULAR = [
  212, 258, 382, 637, 538, 837, 626, 220, 302, 302, 414, 540, 248, 360, 248, 349, 540, 540, 540, 540, 540, 540, 540,
  540, 540, 540, 258, 258, 540, 540, 540, 431, 803, 579, 589, 561, 607, 526, 505, 627, 637, 362, 462, 574, 453, 730,
  637, 638, 548, 638, 578, 525, 516, 611, 549, 808, 555, 534, 524, 286, 349, 286, 540, 508, 540, 483, 524, 454, 524,
  495, 294, 477, 513, 228, 228, 477, 247, 787, 513, 504, 524, 524, 332, 439, 318, 513, 445, 698, 459, 451, 421, 310,
  288, 310, 540,
];
const SEMIBOLD = [
  212, 284, 429, 582, 533, 870, 644, 235, 303, 303, 514, 540, 274, 362, 274, 401, 540, 540, 540, 540, 540, 540, 540,
  540, 540, 540, 282, 282, 540, 540, 540, 447, 811, 606, 600, 581, 625, 544, 523, 641, 651, 387, 494, 614, 473, 737,
  651, 642, 583, 642, 601, 546, 524, 624, 583, 861, 595, 566, 540, 299, 401, 299, 540, 502, 540, 507, 544, 464, 544,
  505, 328, 492, 532, 252, 255, 511, 268, 802, 532, 506, 544, 544, 357, 449, 334, 533, 476, 739, 488, 483, 452, 329,
  346, 329, 540,
];
const FIRST = 32;
/** Latin letters with marks and typographic signs are about this wide. */
const UNLISTED_LATIN = 540;
const LAST_LATIN = 0x36f;
/** Greek, Cyrillic, Hebrew, Arabic and their like come in a face that is not condensed; its widest letters are few. */
const OTHER_ALPHABET = 680;
const LAST_ALPHABET = 0x1fff;
const LAST_SIGN = 0x2212;
/** Chinese, Japanese and Korean fill the em; pictures are a little wider. */
const FULL_EM = 1000;
const PICTURE = 1275;
const FIRST_PICTURE = 0x1f000;
const LAST_PICTURE = 0x1faff;
/** Marks stand over the letter before them; joiners and selectors show nothing. */
const WITHOUT_WIDTH = /[\p{M}\u200b-\u200f\u2060\ufeff\u{1f3fb}-\u{1f3ff}]/u;

/** In thousandths of an em, for what the tables do not list. */
function unlistedWidth(character: string, code: number): number {
  if (code > LAST_LATIN && WITHOUT_WIDTH.test(character)) return 0;
  if (code <= LAST_LATIN) return code >= 0x300 ? 0 : UNLISTED_LATIN;
  if (code <= LAST_ALPHABET) return OTHER_ALPHABET;
  if (code <= LAST_SIGN) return UNLISTED_LATIN;
  return code >= FIRST_PICTURE && code <= LAST_PICTURE ? PICTURE : FULL_EM;
}

export type FontWeight = 400 | 500 | 600;

/** Width of one line of label text, in pixels, rounded up to the safe side. */
export function textWidth(text: string, sizePx: number, weight: FontWeight): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? FIRST;
    const regular = REGULAR[code - FIRST];
    const semibold = SEMIBOLD[code - FIRST];
    if (regular === undefined || semibold === undefined) thousandths += unlistedWidth(character, code);
    else if (weight === 400) thousandths += regular;
    else if (weight === 600) thousandths += semibold;
    else thousandths += (regular + semibold) / 2;
  }
  return (thousandths * sizePx) / 1000;
}

/** The widest line of a label, in pixels; 0 without lines. */
export function widestLine(lines: readonly { text: string; weight: FontWeight }[], sizePx: number): number {
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line.text, sizePx, line.weight)), 0);
}

/** What a reader takes for one character is not cut. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a line with an ellipsis so that it fits `maximum` pixels; empty if not even two characters fit. */
export function fitted(text: string, maximum: number, font: { sizePx: number; weight: FontWeight }): string {
  if (textWidth(text, font.sizePx, font.weight) <= maximum) return text;
  const characters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  for (let kept = characters.length - 1; kept >= 2; kept -= 1) {
    const candidate = `${characters.slice(0, kept).join('').trimEnd()}…`;
    if (textWidth(candidate, font.sizePx, font.weight) <= maximum) return candidate;
  }
  return '';
}

/** A line whose end, such as a value, stays whole while the name before it is cut with an ellipsis; the end alone if no name fits. */
export function fittedBefore(
  text: string,
  end: string,
  room: { readonly maximum: number; readonly sizePx: number; readonly weight: FontWeight },
): string {
  const { maximum, ...font } = room;
  if (!text.endsWith(end) || textWidth(text, font.sizePx, font.weight) <= maximum) return text;
  const after = ` ${end}`;
  const name = text.slice(0, text.length - end.length).trimEnd();
  const shown = fitted(name, maximum - textWidth(after, font.sizePx, font.weight), font);
  return shown === '' ? end : `${shown}${after}`;
}
