/** One over 2³². */
const UNIT = 2 ** -32;

/** A stream of independent numbers, fully determined by its seed. */
export interface RandomGenerator {
  /** The next unsigned 32-bit integer. */
  readonly nextInteger: () => number;
  /** The next number in (0, 1), never 0 or 1: the middle of one of 2³² equal cells. */
  readonly nextUniform: () => number;
  /** A whole number in 0..bound − 1, without bias: numbers past the last whole multiple of the bound are drawn again. */
  readonly nextBelow: (bound: number) => number;
}

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2021, ACM Transactions on Mathematical Software 47(4)), period 2¹²⁸ − 1, its state filled from the
 * seed by SplitMix32. Integer arithmetic throughout: the same in every JavaScript engine.
 * @param seed any integer; its low 32 bits count
 */
export function randomGenerator(seed: number): RandomGenerator {
  return xoshiro128(splitMix(seed));
}

/** xoshiro128** from a given state of four 32-bit integers, not all zero. */
export function xoshiro128(state: Uint32Array): RandomGenerator {
  let [a, b, c, d] = state as unknown as [number, number, number, number];
  if ((a | b | c | d) === 0) throw new RangeError('The state of xoshiro128** must not be all zero.');
  function nextInteger(): number {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  }
  return {
    nextInteger,
    nextUniform: () => (nextInteger() + 0.5) * UNIT,
    nextBelow: (bound) => {
      const threshold = 2 ** 32 - (2 ** 32 % bound);
      let integer = nextInteger();
      while (integer >= threshold) integer = nextInteger();
      return integer % bound;
    },
  };
}

/** Four well-mixed words from one seed (SplitMix with the 32-bit finaliser of MurmurHash3). */
function splitMix(seed: number): Uint32Array {
  let state = seed | 0;
  return Uint32Array.from({ length: 4 }, () => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  });
}
