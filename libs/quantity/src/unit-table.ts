/** Every unit the product knows. A new unit is added here and in the table below, together. */
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

interface Row {
  readonly name: string;
  readonly symbol: string;
  readonly style: UnitStyle;
  readonly lower?: number;
  readonly upper?: number;
  readonly digits?: number;
}

const ROWS: Readonly<Record<UnitId, Row>> = {
  ports: { name: 'ports', symbol: 'ports', style: 'count', lower: 0 },
  units: { name: 'units', symbol: 'units', style: 'count', lower: 0 },
  'units/month': { name: 'units per month', symbol: 'units/month', style: 'count', lower: 0 },
  count: { name: 'count', symbol: '', style: 'count', lower: 0 },
  USD: { name: 'US dollars', symbol: 'USD', style: 'money' },
  'USD/port': { name: 'US dollars per port', symbol: 'USD/port', style: 'money', lower: 0 },
  'USD/unit': { name: 'US dollars per unit', symbol: 'USD/unit', style: 'money', lower: 0 },
  'USD/switch': { name: 'US dollars per switch', symbol: 'USD/switch', style: 'money', lower: 0 },
  'USD/kWh': { name: 'US dollars per kilowatt-hour', symbol: 'USD/kWh', style: 'money' },
  'USD/port-hour': { name: 'US dollars per port and hour', symbol: 'USD/port-hour', style: 'money', lower: 0 },
  fraction: { name: 'share', symbol: '%', style: 'percent', lower: 0, upper: 1 },
  'fraction/yr': { name: 'change per year', symbol: '%/yr', style: 'percent', lower: -1 },
  'fraction/doubling': { name: 'fall per doubling', symbol: '%/doubling', style: 'percent', lower: 0, upper: 1 },
  year: { name: 'calendar year', symbol: '', style: 'year', lower: 1900, upper: 2200, digits: 5 },
  years: { name: 'years', symbol: 'years', style: 'plain', lower: 0 },
  'per-year': { name: 'per year', symbol: 'per year', style: 'plain', lower: 0 },
  hours: { name: 'hours', symbol: 'hours', style: 'count', lower: 0 },
  'device-hours': { name: 'device-hours', symbol: 'device-hours', style: 'count', lower: 0 },
  ratio: { name: 'ratio', symbol: '', style: 'plain', lower: 0 },
  x: { name: 'times', symbol: 'x', style: 'plain', lower: 0 },
  'W/W': { name: 'watts per watt', symbol: 'W/W', style: 'plain', lower: 0, digits: 3 },
  W: { name: 'watts', symbol: 'W', style: 'scaled' },
  MW: { name: 'megawatts', symbol: 'MW', style: 'scaled' },
  GW: { name: 'gigawatts', symbol: 'GW', style: 'scaled' },
  'GWh/yr': { name: 'gigawatt-hours per year', symbol: 'GWh/yr', style: 'scaled' },
  'W/cm2': { name: 'watts per square centimetre', symbol: 'W/cm²', style: 'plain', lower: 0 },
  'pJ/bit': { name: 'picojoules per bit', symbol: 'pJ/bit', style: 'plain', lower: 0 },
  Gbps: { name: 'gigabits per second', symbol: 'Gbps', style: 'scaled', lower: 0, digits: 4 },
  'Gbps/lane': { name: 'gigabits per second and lane', symbol: 'Gbps/lane', style: 'plain', lower: 0, digits: 4 },
  Tbps: { name: 'terabits per second', symbol: 'Tbps', style: 'scaled', lower: 0, digits: 4 },
  'Tbps/mm': { name: 'terabits per second and millimetre', symbol: 'Tbps/mm', style: 'plain', lower: 0 },
  dB: { name: 'decibels', symbol: 'dB', style: 'plain', digits: 3 },
  ns: { name: 'nanoseconds', symbol: 'ns', style: 'plain', lower: 0, digits: 3 },
  'ns/m': { name: 'nanoseconds per metre', symbol: 'ns/m', style: 'plain', lower: 0, digits: 3 },
  nm: { name: 'nanometres', symbol: 'nm', style: 'plain', lower: 0, digits: 6 },
  m: { name: 'metres', symbol: 'm', style: 'scaled', lower: 0, digits: 3 },
  degC: { name: 'degrees Celsius', symbol: '°C', style: 'plain', lower: -273.15, digits: 3 },
  status: { name: 'status', symbol: '', style: 'plain' },
  'n/a': { name: 'no unit', symbol: '', style: 'plain' },
};

function rowToUnit([id, row]: [string, Row]): [string, Unit] {
  return [
    id,
    {
      id: id as UnitId,
      name: row.name,
      symbol: row.symbol,
      style: row.style,
      lower: row.lower ?? null,
      upper: row.upper ?? null,
      digits: row.digits ?? 2,
    },
  ];
}

/** The units by id. Bounds are physical (a share lies in 0..1, a growth rate above −100 %), not editorial. */
export const UNITS = Object.fromEntries(Object.entries(ROWS).map(rowToUnit)) as Readonly<Record<UnitId, Unit>>;
