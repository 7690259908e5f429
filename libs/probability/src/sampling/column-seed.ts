/**
 * MurmurHash3 (x86, 32 bits; Appleby 2011, public domain) of a text's UTF-16 code units, low byte first, so that every JavaScript
 * engine gives the same number without an encoder.
 * @param seed any integer; only its low 32 bits count
 * @returns an unsigned 32-bit integer
 */
export function hashText(text: string, seed: number): number {
  const pairs = text.length >> 1;
  let hash = seed | 0;
  for (let pair = 0; pair < pairs; pair++) {
    hash ^= scrambleBlock(text.charCodeAt(2 * pair) | (text.charCodeAt(2 * pair + 1) << 16));
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  if (text.length % 2 === 1) hash ^= scrambleBlock(text.charCodeAt(text.length - 1));
  return finish(hash ^ (2 * text.length));
}

function scrambleBlock(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}

/** The finaliser of MurmurHash3: every input bit reaches every output bit. */
function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The seed of one assumption's column: hash(seed, key). It depends on nothing else, so other assumptions may come, go or change.
 * @param seed a safe integer; all of its bits count
 * @throws RangeError when the seed is no safe integer
 */
export function columnSeed(seed: number, key: string): number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed is a whole number, not ${seed}.`);
  return hashText(`${seed}/${key}`, 0x5eed);
}
