import { printableText } from '../package/xml-text';

/** Longest name of a sheet (ECMA-376 part 1, section 18.2.19, as Excel holds it). */
const LONGEST = 31;
/** Signs that a sheet's name cannot hold. */
const FORBIDDEN = /[[\]:*?/\\]/g;

/** The beginning of a text in at most `most` UTF-16 units, never with half a character at its end. */
function beginning(text: string, most: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept.trimEnd();
}

/** The name of a slide's sheet: its number, which makes it unique, and as much of its title as there is room for. */
export function sheetName(number: number, title: string): string {
  const plain = printableText(title).replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim();
  const name = beginning(`${number} ${plain}`, LONGEST);
  // An apostrophe at either end is not allowed.
  return name.replace(/'+$/, '').trimEnd();
}
