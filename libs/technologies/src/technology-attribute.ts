import type { Maybe, UnitId } from '@waveguide/quantity';

export const ATTRIBUTE_BASES = ['sourced', 'sourced-range', 'derived', 'derived-and-sourced', 'not-found'] as const;
/** How an attribute's number came about; the middle of a `sourced-range` is analyst judgement. */
export type AttributeBasis = (typeof ATTRIBUTE_BASES)[number];

/** A number about a technology, with its range and the sources behind it. */
export interface TechnologyAttribute {
  readonly key: string;
  readonly label: string;
  readonly unit: UnitId;
  readonly value: Maybe<number>;
  /** Lower end in `unit`, or null where none is stated. */
  readonly low: number | null;
  /** Upper end in `unit`, or null where none is stated. */
  readonly high: number | null;
  readonly basis: AttributeBasis;
  readonly note: string | null;
  readonly sourceIds: readonly string[];
}
