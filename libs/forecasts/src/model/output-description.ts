import { technologyName } from '@waveguide/technologies';
import type { MarketModel } from './market-model';
import { type EntityId, MARKET_ENTITY, nameOfOutput, type OutputName } from './market-output';

/** What an output, entity and year are called in a sentence: "revenue of co-packaged optics in 2030", "total ports in 2028". */
export function describeOutput(
  model: MarketModel,
  at: { readonly output: OutputName; readonly entity: EntityId; readonly year: number },
): string {
  const known = [...model.technologies, ...model.groups].find(({ id }) => id === at.entity);
  const { noun } = technologyName(at.entity);
  // A technology of another model that has no name of its own here is called as that model calls it.
  const name = noun === at.entity ? (known?.name ?? noun) : noun;
  const entity = at.entity === MARKET_ENTITY ? '' : ` of ${name}`;
  return `${nameOfOutput(at.output)}${entity} in ${at.year}`;
}
