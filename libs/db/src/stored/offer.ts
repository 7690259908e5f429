import type { AssumptionValue } from '@waveguide/forecasts';
import { readStoredShape, type DeepReadonly, type ShapeReaders } from '@waveguide/quantity';
import { readStoredDistribution } from './distribution';
import { offer1, type Offer1 } from './offer-1';

/** What the dataset would have a scenario hold. */
export type OfferedValues = readonly AssumptionValue[];

/** Shape 1 is today's: the compiler holds that what it reads are values, and that values fit into it. */
const of1 = (stored: Offer1): OfferedValues =>
  stored.map((value) => ({ ...value, distribution: readStoredDistribution(value.distribution) }));
const as1 = (values: OfferedValues): DeepReadonly<Offer1> => values;
const READERS: ShapeReaders<OfferedValues> = { 1: (stored) => of1(offer1.parse(stored)) };

/**
 * What the dataset offers, in the shape in which it is stored.
 * @throws ZodError for a field that the shape does not know: a change of today's type that brings no further shape
 */
export function storedOffer(values: OfferedValues): object {
  return offer1.parse(as1(values));
}

/**
 * A stored offer as today's.
 * @throws RangeError for a shape of a newer version and for an invalid distribution, ZodError for what is not of its shape
 */
export function readStoredOffer(stored: unknown): OfferedValues {
  const read = readStoredShape('This offer of the dataset', stored, READERS);
  if (!read.ok) throw new RangeError(read.error.message);
  return read.value;
}
