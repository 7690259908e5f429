/** Deepest nesting that a request's JSON may have. The deepest valid input, a briefing's draft of a distribution in a batch, has about 15. */
export const MOST_JSON_DEPTH = 64;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * How deep brackets and braces are nested in a JSON text, counted without parsing it: one pass over its bytes, and no further than one level
 * beyond the limit. UTF-8 has none of the counted bytes inside a longer letter. What is no JSON is refused by its parser later.
 */
export function jsonDepth(bytes: Uint8Array, limit = Number.POSITIVE_INFINITY): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let at = 0; at < bytes.length && deepest <= limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPENING.has(byte)) deepest = Math.max(deepest, (depth += 1));
    else if (CLOSING.has(byte)) depth -= 1;
  }
  return deepest;
}
