import type { AssumptionValue, EntityId, MarketModel, TechnologyModel } from '@waveguide/forecasts';
import { percentiles } from '@waveguide/probability';
import { formatQuantity, formatRange, required } from '@waveguide/quantity';

/**
 * What a power rests on after the last year for which watts are stated: each technology's yearly fall, its range and its basis. Of those that
 * an entity's power saved reads: its own members and the technology that they are held against.
 */
export function wattsNotes(
  model: MarketModel,
  entity: EntityId,
  values: readonly Pick<AssumptionValue, 'key' | 'distribution' | 'basis'>[],
): readonly string[] {
  const members = model.groups.find(({ id }) => id === entity)?.members ?? [entity];
  const read = model.technologies.filter(
    ({ id }) => id === model.powerReference || members.includes(id) || entity === 'market',
  );
  return read.map((technology) => noteOf(technology, values));
}

function noteOf(
  { name, watts, wattsDecline }: TechnologyModel,
  values: readonly Pick<AssumptionValue, 'key' | 'distribution' | 'basis'>[],
): string {
  const last = required(watts.at(-1), `The last year with watts of ${name}`).year;
  const key = typeof wattsDecline === 'object' && 'ifStated' in wattsDecline ? wattsDecline.ifStated : wattsDecline;
  const stated = values.find((value) => value.key === key);
  if (stated === undefined) return `${name}: watts per port stay as in ${last}; this revision states no yearly fall.`;
  const { p10, p90 } = percentiles(stated.distribution);
  if (p10 === p90 && p10 === 0) return `${name}: watts per port stay as in ${last}; ${stated.basis}.`;
  const range = p10 === p90 ? formatQuantity(p10, 'fraction') : formatRange({ low: p10, high: p90 }, 'fraction');
  return `${name}: watts per port fall by ${range} a year after ${last}, P10 to P90; ${stated.basis}.`;
}
