/** `many`: prose, with tabs and line breaks. `one`: a name or a label, on one line. */
export type TextLines = 'one' | 'many';

/** Control characters, line breaks aside, and the two that are no characters: nobody types them, and no file shows them. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/;
/** Line breaks of every kind. */
const LINE_BREAK = /[\t\n\r\u0085\u2028\u2029]/;
/** Embeddings, overrides and isolates, which reorder what stands beside them (Unicode UAX #9); marks of direction do not. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/;

function codePoint(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[0] ?? '';
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Why a text cannot be stored as it stands, as the rest of a sentence that begins with the field's name; null if it can. PostgreSQL
 * holds no null character, and its JSON no half of a surrogate pair. A name on one line also refuses line breaks, control characters and
 * those that reorder their neighbours.
 */
export function textProblem(text: string, lines: TextLines): string | null {
  if (text.includes('\0')) return 'contains a null character, which cannot be stored; remove it';
  if (/\p{Surrogate}/u.test(text)) return 'contains half of a character; type it again';
  if (lines === 'many') return null;
  if (LINE_BREAK.test(text)) return 'must stand on one line';
  if (CONTROL.test(text)) return `contains a control character (${codePoint(text, CONTROL)}); remove it`;
  if (REORDERING.test(text)) {
    return `contains a character (${codePoint(text, REORDERING)}) that reorders the text beside it; remove it`;
  }
  return null;
}

/** A text from a program that cannot be asked again, as a name on one line: what `textProblem` refuses is left out, and it is cut to size. */
export function cleanName(text: string, mostCharacters: number): string {
  const kept = [...text.replace(/\s+/g, ' ')].filter((character) => textProblem(character, 'one') === null);
  return [...kept.join('').trim()].slice(0, mostCharacters).join('').trim();
}
