import type { Maybe, UnitId } from '@waveguide/quantity';

/** Who proposed to watch an indicator. */
export const INDICATOR_ORIGINS = ['founding-report', 'analyst'] as const;
export type IndicatorOrigin = (typeof INDICATOR_ORIGINS)[number];

export const INDICATOR_DIRECTIONS = ['higher-is-better', 'lower-is-better'] as const;
/** Which way of moving speaks for CPO. */
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** The newest reading of an indicator. */
export interface IndicatorReading {
  readonly value: Maybe<number>;
  readonly text: string;
  readonly sourceId: string;
}

/** Something to watch because it would change the outlook. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly origin: IndicatorOrigin;
  readonly measure: string;
  /** Unit of a reading's value; `status` where the reading is a state in words. */
  readonly unit: UnitId;
  /** What is read, where the reading is more than one number, e.g. "USD / date". */
  readonly unitNote: string | null;
  readonly direction: IndicatorDirection;
  readonly latest: IndicatorReading;
  readonly sourceId: string;
  /** Where the source proposes it, or null where it is ours. */
  readonly locator: string | null;
}
