import { UNITS } from './unit-table';

/** Every unit the product knows. A new unit is added here and in the table of `unit-table.ts`, together. */
export type UnitId =
  | 'ports'
  | 'units'
  | 'units/month'
  | 'count'
  | 'USD'
  | 'USD/port'
  | 'USD/unit'
  | 'USD/switch'
  | 'USD/kWh'
  | 'USD/port-hour'
  | 'fraction'
  | 'fraction/yr'
  | 'fraction/doubling'
  | 'year'
  | 'years'
  | 'per-year'
  | 'hours'
  | 'device-hours'
  | 'ratio'
  | 'x'
  | 'W/W'
  | 'W'
  | 'MW'
  | 'GW'
  | 'GWh/yr'
  | 'W/cm2'
  | 'pJ/bit'
  | 'Gbps'
  | 'Gbps/lane'
  | 'Tbps'
  | 'Tbps/mm'
  | 'dB'
  | 'ns'
  | 'ns/m'
  | 'nm'
  | 'm'
  | 'degC'
  | 'status'
  | 'n/a';

/**
 * How a unit is written: `count` and `money` are abbreviated (55M, $12B), `percent` multiplies by 100, `year` is never
 * abbreviated or grouped, `scaled` moves along a ladder of symbols (W, kW, MW, GW), `plain` is number and symbol.
 */
export type UnitStyle = 'count' | 'money' | 'percent' | 'year' | 'scaled' | 'plain';

/** A unit of measurement, with the physical bounds no value of it can leave (null = no bound). */
export interface Unit {
  readonly id: UnitId;
  /** What the unit measures, as a reader would say it: "ports", "US dollars per port". */
  readonly name: string;
  /** What stands behind a number on an axis or in a table heading; empty for pure numbers. */
  readonly symbol: string;
  readonly style: UnitStyle;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Significant digits shown when nothing says otherwise. */
  readonly digits: number;
}

/**
 * The unit with this id.
 * @throws RangeError for an id outside the closed list, which only unchecked data can bring.
 */
export function unit(id: UnitId): Unit {
  const found = UNITS[id];
  if (found === undefined) throw new RangeError(`There is no unit "${String(id)}".`);
  return found;
}

/** Every unit id, in the order of the table. */
export const UNIT_IDS: readonly UnitId[] = Object.keys(UNITS) as UnitId[];

/** True where a text is the id of a known unit: the check at the edge, for stored or imported data. */
export function isUnitId(text: string): text is UnitId {
  return Object.hasOwn(UNITS, text);
}
