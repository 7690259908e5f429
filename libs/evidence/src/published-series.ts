import type { UnitId } from '@waveguide/quantity';
import type { Metric } from './metric';

/** A year of a published series. */
export interface PublishedSeriesPoint {
  readonly year: number;
  readonly value: number;
}

/** A series as somebody published it, or as its stated figures give it; drawn for comparison and never run. */
export interface PublishedSeries {
  readonly id: string;
  readonly name: string;
  readonly metric: Metric;
  readonly unit: UnitId;
  readonly points: readonly PublishedSeriesPoint[];
  /** How the points follow from what was published. */
  readonly derivation: string;
  readonly sourceId: string;
}
