import { reverseBits } from './owen-scramble';
import table from './sobol-direction-numbers.json';

/** Bits of a Sobol number: sequences of up to 2³² points. */
const BITS = 32;
const UNIT = 2 ** -32;

/** Dimensions available: one per assumption key, and the keys of a scenario are never reused. */
export const SOBOL_DIMENSIONS = table.dimensions.length + 1;

/**
 * The 32 direction numbers of one dimension (0-based), as unsigned 32-bit integers with the first bit on top. Dimension 0 is van der Corput's
 * sequence; the others follow the recurrence of Bratley & Fox (1988) from the primitive polynomials and initial numbers of
 * Joe & Kuo (2008), SIAM Journal on Scientific Computing 30(5), file new-joe-kuo-6.
 * @throws RangeError when the dimension is outside 0..SOBOL_DIMENSIONS − 1
 */
export function sobolDirections(dimension: number): Uint32Array {
  if (!Number.isInteger(dimension) || dimension < 0 || dimension >= SOBOL_DIMENSIONS) {
    throw new RangeError(`A Sobol dimension lies between 0 and ${SOBOL_DIMENSIONS - 1}, not ${dimension}.`);
  }
  if (dimension === 0) return Uint32Array.from({ length: BITS }, (_, bit) => 2 ** (BITS - 1 - bit));
  const [polynomial, ...initial] = table.dimensions[dimension - 1]!.split(' ').map(Number);
  const degree = initial.length;
  const directions = new Uint32Array(BITS);
  for (let bit = 0; bit < BITS; bit++) {
    if (bit < degree) {
      directions[bit] = initial[bit]! << (BITS - 1 - bit);
      continue;
    }
    let direction = directions[bit - degree]! ^ (directions[bit - degree]! >>> degree);
    for (let term = 1; term < degree; term++) {
      if ((polynomial! >>> (degree - 1 - term)) & 1) direction ^= directions[bit - term]!;
    }
    directions[bit] = direction;
  }
  return directions;
}

/**
 * Fills `out` with the first points of one dimension of the Sobol sequence, in Gray-code order (Antonov & Saleev 1979), scrambled by Owen's
 * method under a seed of its own. Values lie in (0, 1) and a longer run starts with the shorter one's values.
 * @param o.dimension 0 to SOBOL_DIMENSIONS − 1
 * @param o.scramble seed of the scramble, 32 bits
 */
export function fillScrambledSobol(
  o: { readonly dimension: number; readonly scramble: number },
  out: Float64Array,
): void {
  const reversed = Int32Array.from(sobolDirections(o.dimension), (direction) => reverseBits(direction));
  const seed = o.scramble | 0;
  let point = 0;
  for (let index = 0; index < out.length; index++) {
    // owenScrambleReversed written out: as a call it takes three times as long, and this is the engine's first loop.
    let bits = (point + seed) | 0;
    bits ^= Math.imul(bits, 0x6c50b47c);
    bits ^= Math.imul(bits, 0xb82f1e52);
    bits ^= Math.imul(bits, 0xc7afe638);
    bits ^= Math.imul(bits, 0x8d22f6e6);
    bits = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
    bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
    bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4);
    bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8);
    bits = (bits >>> 16) | (bits << 16);
    out[index] = ((bits >>> 0) + 0.5) * UNIT;
    // The lowest zero bit of the index says which direction number leads to the next point.
    point ^= reversed[31 - Math.clz32(~index & (index + 1))]!;
  }
}
