import type { UnitId } from './unit-table';

/** One rung of a ladder of symbols for the same quantity: `factor` is its size in the ladder's smallest common unit. */
export interface Rung {
  readonly symbol: string;
  readonly factor: number;
}

const POWER: readonly Rung[] = [
  { symbol: 'W', factor: 1 },
  { symbol: 'kW', factor: 1e3 },
  { symbol: 'MW', factor: 1e6 },
  { symbol: 'GW', factor: 1e9 },
  { symbol: 'TW', factor: 1e12 },
];
const ENERGY_PER_YEAR: readonly Rung[] = [
  { symbol: 'MWh/yr', factor: 1 },
  { symbol: 'GWh/yr', factor: 1e3 },
  { symbol: 'TWh/yr', factor: 1e6 },
];
const DATA_RATE: readonly Rung[] = [
  { symbol: 'Gbps', factor: 1 },
  { symbol: 'Tbps', factor: 1e3 },
  { symbol: 'Pbps', factor: 1e6 },
];
const LENGTH: readonly Rung[] = [
  { symbol: 'm', factor: 1 },
  { symbol: 'km', factor: 1e3 },
];

const LADDERS: Partial<Readonly<Record<UnitId, readonly Rung[]>>> = {
  W: POWER,
  MW: POWER,
  GW: POWER,
  'GWh/yr': ENERGY_PER_YEAR,
  Gbps: DATA_RATE,
  Tbps: DATA_RATE,
  m: LENGTH,
};

/**
 * The ladder a unit stands on, its symbols from small to large; empty for units that are never rescaled.
 * The unit's own symbol is one of the rungs.
 */
export function ladderOf(id: UnitId): readonly Rung[] {
  return LADDERS[id] ?? [];
}
