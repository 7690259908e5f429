export type TextDirection = 'ltr' | 'rtl';

const FIRST_STRONG =
  /(?<rtl>[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f])|[\p{L}\u200e]/u;

/** What is isolated does not decide the direction of its paragraph. */
const ISOLATE = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu;

/**
 * The direction of a paragraph by its first strong character outside of isolates (Unicode Bidirectional Algorithm, rules P2 and P3); left to
 * right without one.
 */
export function textDirection(text: string): TextDirection {
  return FIRST_STRONG.exec(text.replace(ISOLATE, ''))?.groups?.rtl === undefined ? 'ltr' : 'rtl';
}

const MARKS = { ltr: '\u200e', rtl: '\u200f' } as const;

/** A line of a paragraph, begun with an invisible mark where by itself it would be read in the other direction. */
export function directedLine(line: string, paragraph: TextDirection): string {
  return textDirection(line) === paragraph ? line : `${MARKS[paragraph]}${line}`;
}
