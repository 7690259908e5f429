import type { MarketModel } from './market-model';
import { type EntityId, MARKET_ENTITY, type OutputName } from './market-output';

const WORDS: Readonly<Record<OutputName, string>> = {
  share: 'share',
  ports: 'ports',
  cumulativePorts: 'cumulative ports',
  price: 'price',
  revenue: 'revenue',
  installedBase: 'installed base',
  power: 'power',
  totalPorts: 'total ports',
  totalRevenue: 'total revenue',
  powerSaved: 'power saved',
  fleetPower: 'fleet power',
};

/** What an output, entity and year are called in a sentence: "revenue of CPO in 2030", "total ports in 2028". */
export function describeOutput(
  model: MarketModel,
  at: { readonly output: OutputName; readonly entity: EntityId; readonly year: number },
): string {
  const named = [...model.technologies, ...model.groups].find(({ id }) => id === at.entity);
  const entity = at.entity === MARKET_ENTITY ? '' : ` of ${named?.name ?? at.entity}`;
  return `${WORDS[at.output]}${entity} in ${at.year}`;
}
