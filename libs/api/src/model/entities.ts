import { baseMarketModel, isOfMarket, isOfTechnologies, MARKET_ENTITY, type OutputName } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';
import { technologyName } from '@waveguide/technologies';
import { invalid, type Problem } from '../trpc/problem';

/** A technology, a group of technologies or the whole market. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly kind: 'technology' | 'group' | 'market';
}

const MARKET: Entity = { id: MARKET_ENTITY, name: technologyName(MARKET_ENTITY).short, kind: 'market' };

const TECHNOLOGIES_AND_GROUPS: readonly Entity[] = [
  ...baseMarketModel.technologies.map(({ id, name }): Entity => ({ id, name, kind: 'technology' })),
  ...baseMarketModel.groups.map(({ id, name }): Entity => ({ id, name, kind: 'group' })),
];

export const ENTITIES: readonly Entity[] = [...TECHNOLOGIES_AND_GROUPS, MARKET];

/** The entities that have this output, in the model's order. */
export function entitiesOf(output: OutputName): readonly Entity[] {
  return [...(isOfTechnologies(output) ? TECHNOLOGIES_AND_GROUPS : []), ...(isOfMarket(output) ? [MARKET] : [])];
}

/** The entity with this id, or a problem at the field that names those which the output has. */
export function entityOf(output: OutputName, id: string): Result<Entity, Problem> {
  const known = entitiesOf(output);
  const found = known.find((entity) => entity.id === id);
  if (found !== undefined) return ok(found);
  return err(
    invalid(['entity'], `There is no ${output} of “${id}”. Choose one of: ${known.map((one) => one.id).join(', ')}.`),
  );
}

const { firstYear, lastYear } = baseMarketModel;

/** The year itself if the model covers it, or a problem at the named field. */
export function modelYear(field: string, year: number): Result<number, Problem> {
  if (year >= firstYear && year <= lastYear) return ok(year);
  return err(invalid([field], `The model covers ${firstYear} to ${lastYear}; ${year} is outside.`));
}

/** Two years of the model, the first before the second, or a problem at the field that is wrong. */
export function modelYears(fromYear: number, toYear: number): Result<true, Problem> {
  const from = modelYear('fromYear', fromYear);
  if (!from.ok) return from;
  const to = modelYear('toYear', toYear);
  if (!to.ok) return to;
  if (fromYear < toYear) return ok(true);
  return err(invalid(['toYear'], `The last year must be later than the first: ${fromYear} to ${toYear} is no span.`));
}
