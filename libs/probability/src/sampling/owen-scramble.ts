/** Reverses the order of 32 bits. Signed, as integers stay in registers that way; `>>> 0` makes the result unsigned. */
export function reverseBits(value: number): number {
  let bits = value;
  bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
  return (bits >>> 16) | (bits << 16);
}

/**
 * Nested uniform scrambling in base 2 (Owen 1995) of a number given with its bits reversed: every bit is flipped or not depending on the seed
 * and on all more significant bits. The hash is that of Laine & Karras with the constants of Burley 2020, Practical
 * Hash-based Owen Scrambling, Journal of Computer Graphics Techniques 9(4).
 * @param reversed the number, least significant bit first
 * @param seed 32 bits
 * @returns the scrambled number, bits in their usual order, as a signed 32-bit integer
 */
export function owenScrambleReversed(reversed: number, seed: number): number {
  let bits = (reversed + seed) | 0;
  bits ^= Math.imul(bits, 0x6c50b47c);
  bits ^= Math.imul(bits, 0xb82f1e52);
  bits ^= Math.imul(bits, 0xc7afe638);
  bits ^= Math.imul(bits, 0x8d22f6e6);
  return reverseBits(bits);
}
