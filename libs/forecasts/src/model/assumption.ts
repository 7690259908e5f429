import type { Distribution } from '@waveguide/probability';
import type { UnitId } from '@waveguide/quantity';
import type { AssumptionValue } from '../schema/assumption-value';

export type { AssumptionValue };

/** What an assumption is: its meaning, unit and bounds, the same in every scenario and revision. */
export interface AssumptionDefinition {
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly unit: UnitId;
  /** The year to which it applies, or null. */
  readonly year: number | null;
  readonly note: string | null;
  /** Column of the draws: append-only, never reused. */
  readonly dimension: number;
  /** Physical bounds of the value; draws outside are clamped. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The name of an assumption by which a reader tells it from its like of other years: "ports shipped, 2030". */
export function assumptionTitle({ name, year }: Pick<AssumptionDefinition, 'name' | 'year'>): string {
  return year === null || name.includes(String(year)) ? name : `${name}, ${year}`;
}

/** Distribution of every assumption by key: what a run is computed from. */
export type AssumptionValues = ReadonlyMap<string, Distribution>;
