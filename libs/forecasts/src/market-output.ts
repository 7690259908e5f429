import type { UnitId } from '@waveguide/quantity';

/** Outputs of every technology and group. `power` is the facility power (with PUE) of the ports in service, in MW. */
export type TechnologyOutput = 'share' | 'ports' | 'cumulativePorts' | 'price' | 'revenue' | 'installedBase' | 'power';
/** Outputs of the whole market (entity `market`). Powers in MW. */
export type MarketOutput = 'totalPorts' | 'totalRevenue' | 'powerSaved' | 'fleetPower';
export type OutputName = TechnologyOutput | MarketOutput;
/** A technology's id, a group's id, or `market`. */
export type EntityId = string;
export const MARKET_ENTITY = 'market';

export const TECHNOLOGY_OUTPUTS: readonly TechnologyOutput[] = [
  'share',
  'ports',
  'cumulativePorts',
  'price',
  'revenue',
  'installedBase',
  'power',
];
export const MARKET_OUTPUTS: readonly MarketOutput[] = ['totalPorts', 'totalRevenue', 'fleetPower', 'powerSaved'];

const units: Record<OutputName, UnitId> = {
  share: 'fraction',
  ports: 'ports',
  cumulativePorts: 'ports',
  price: 'USD/port',
  revenue: 'USD',
  installedBase: 'ports',
  power: 'MW',
  totalPorts: 'ports',
  totalRevenue: 'USD',
  fleetPower: 'MW',
  powerSaved: 'MW',
};

/** The unit in which an output is stored and summarised. */
export function unitOfOutput(output: OutputName): UnitId {
  return units[output];
}

/** One output of one entity; the key of its series in a run and in a summary. */
export type SeriesKey = `${OutputName}:${string}`;

export function seriesKey(output: OutputName, entity: EntityId): SeriesKey {
  return `${output}:${entity}`;
}
