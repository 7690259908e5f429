import type { MarketSummary } from '@waveguide/forecasts';
import { readStoredShape, type DeepReadonly, type ShapeReaders } from '@waveguide/quantity';
import { result1, type Result1 } from './result-1';

/** Shape 1 is today's: the compiler holds that what it reads is a summary, and that a summary fits into it. */
const shape1 = (stored: Result1): MarketSummary => stored;
const asShape1 = (summary: MarketSummary): DeepReadonly<Result1> => summary;

const READERS: ShapeReaders<MarketSummary> = { 1: (stored) => shape1(result1.parse(stored)) };

/**
 * A result in the shape in which it is stored.
 * @throws ZodError for a field that the shape does not know: a change of today's type that brings no further shape
 */
export function storedResult(summary: MarketSummary): object {
  return result1.parse(asShape1(summary));
}

/**
 * A stored result as today's.
 * @throws RangeError for a shape of a newer version, ZodError for what is not of its shape
 */
export function readStoredResult(stored: unknown): MarketSummary {
  const read = readStoredShape('The result of this revision', stored, READERS);
  if (!read.ok) throw new RangeError(read.error.message);
  return read.value;
}
