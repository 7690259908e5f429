import type { UnitId } from '@waveguide/quantity';

/** Quantities that may be held against each other once they stand in one unit. */
export type FigureKind =
  | 'money'
  | 'count'
  | 'percent'
  | 'multiple'
  | 'duration'
  | 'power'
  | 'energy-a-year'
  | 'data-rate'
  | 'length'
  | 'bare'
  | UnitId;

interface KindOfUnit {
  readonly kind: FigureKind;
  /** From the unit to the one in which its kind is compared: W, GWh a year, Gbps, metres, years. */
  readonly factor: number;
}

const as = (kind: FigureKind, factor = 1): KindOfUnit => ({ kind, factor });
const KINDS: Partial<Readonly<Record<UnitId, KindOfUnit>>> = {
  ports: as('count'),
  units: as('count'),
  'units/month': as('count'),
  count: as('count'),
  USD: as('money'),
  'USD/port': as('money'),
  'USD/unit': as('money'),
  'USD/switch': as('money'),
  'USD/kWh': as('money'),
  'USD/port-hour': as('money'),
  fraction: as('percent'),
  'fraction/yr': as('percent'),
  'fraction/doubling': as('percent'),
  x: as('multiple'),
  ratio: as('multiple'),
  years: as('duration'),
  W: as('power'),
  MW: as('power', 1e6),
  GW: as('power', 1e9),
  'GWh/yr': as('energy-a-year'),
  Gbps: as('data-rate'),
  Tbps: as('data-rate', 1e3),
  m: as('length'),
};

/** The kind of quantity that a unit measures; units without relatives are a kind of their own. */
export function kindOfUnit(unit: UnitId): KindOfUnit {
  return KINDS[unit] ?? { kind: unit, factor: 1 };
}
