import type { HexColour } from '@waveguide/briefings';

/** A colour as people write it (#123bb4, 123BB4, #abc) in the one way of brands; null if it is none. */
export function readColour(text: string): HexColour | null {
  const [, digits] = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${full.toLowerCase()}`;
}
