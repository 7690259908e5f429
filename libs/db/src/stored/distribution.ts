import { validateDistribution, type Distribution } from '@waveguide/probability';
import { distribution1, type Distribution1 } from '@waveguide/probability/stored';
import { readStoredShape, type ShapeReaders } from '@waveguide/quantity';

/** Shape 1 is today's: the compiler holds that what it reads is a distribution, and that a distribution fits into it. */
const of1 = (stored: Distribution1): Distribution => stored;
const as1 = (distribution: Distribution): Distribution1 => distribution;
const READERS: ShapeReaders<Distribution> = { 1: (stored) => of1(distribution1.parse(stored)) };

/**
 * A distribution in the shape in which it is stored.
 * @throws ZodError for a field that the shape does not know: a change of today's type that brings no further shape
 */
export function storedDistribution(distribution: Distribution): object {
  return distribution1.parse(as1(distribution));
}

/**
 * A stored distribution as today's.
 * @throws RangeError for a shape of a newer version and for numbers that do not fit together, ZodError for what is not of its shape: what is
 * stored was validated before, so each is a fault and no input
 */
export function readStoredDistribution(stored: unknown): Distribution {
  const read = readStoredShape('This distribution', stored, READERS);
  if (!read.ok) throw new RangeError(read.error.message);
  const valid = validateDistribution(read.value);
  if (!valid.ok) throw new RangeError(`A stored distribution is invalid: ${valid.error.message}`);
  return valid.value;
}
