import { withoutOverrides } from '@waveguide/quantity';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The characters of XML 1.0 (section 2.2); all others cannot be written even as an escape. */
function allowed(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return !surrogate && code !== 0xfffe && code !== 0xffff;
}

/** Controls, surrogates of pairs or alone, non-characters: a text without any of them has nothing to take out. */
const SUSPECT = /[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/**
 * Text without characters that neither XML nor a canvas has a place for (controls, lone surrogates, non-characters), and without those that
 * would reorder it.
 */
export function printableText(text: string): string {
  const kept = SUSPECT.test(text) ? [...text].filter(allowed).join('') : text;
  return withoutOverrides(kept);
}

/** Text as XML content or attribute value, printable characters only. */
export function xmlText(text: string): string {
  return printableText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A value of plain JSON with printable text only; a canvas stops at a null character. */
export function printable<T>(value: T): T {
  const text = JSON.stringify(value);
  // JSON escapes controls and lone surrogates; without any of them, or of the two non-characters, there is nothing to take out.
  if (!/\\[bfnrtu]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/.test(text)) return value;
  return JSON.parse(text, (_key, part: unknown) => (typeof part === 'string' ? printableText(part) : part));
}
