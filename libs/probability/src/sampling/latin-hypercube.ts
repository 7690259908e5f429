import { randomGenerator } from './random-generator';

/**
 * Fills `out` with one column of a Latin hypercube (McKay, Beckman & Conover 1979, Technometrics 21(2)): one value in each of n equal
 * cells of (0, 1), in random order. The number of values is part of the design, so another count gives another column.
 * @param seed 32 bits
 */
export function fillLatinHypercube(seed: number, out: Float64Array): void {
  const generator = randomGenerator(seed);
  const count = out.length;
  for (let cell = 0; cell < count; cell++) out[cell] = (cell + generator.nextUniform()) / count;
  for (let last = count - 1; last > 0; last--) {
    const other = generator.nextBelow(last + 1);
    const kept = out[last]!;
    out[last] = out[other]!;
    out[other] = kept;
  }
}
