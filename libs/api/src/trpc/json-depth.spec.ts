import fc from 'fast-check';
import { jsonDepth } from './json-depth';

const depthOf = (text: string) => jsonDepth(new TextEncoder().encode(text));

/** The slow definition, over the parsed value. */
function nesting(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce((most: number, inner) => Math.max(most, nesting(inner)), 0);
}

describe('jsonDepth', () => {
  it.each([
    ['1', 0],
    ['{}', 1],
    ['[[],[[]]]', 3],
    ['"[[[[\\"[["', 0],
    ['{"[": "]\\\\", "a": [1]}', 2],
    ['[[[', 3],
    [']]]', 0],
  ])('of %s is %i', (text, depth) => expect(depthOf(text)).toBe(depth));

  it('is that of the parsed value, of whatever JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => expect(depthOf(text)).toBe(nesting(JSON.parse(text)))),
      { seed: 20261129 },
    );
  });

  it('reads no further than one level beyond the limit', () => {
    expect(jsonDepth(new Uint8Array(8_000_000).fill(0x5b), 64)).toBe(65);
  });
});
