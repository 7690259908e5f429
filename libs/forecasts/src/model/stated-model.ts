import type { AssumptionDefinition } from './assumption';
import type { MarketModel, TechnologyModel } from './market-model';

/**
 * The model as a revision states it: an assumption that the revision does not know, because it came into the model later, is the constant
 * that stood in its place before.
 */
export function statedModel(model: MarketModel, definitions: readonly AssumptionDefinition[]): MarketModel {
  const known = new Set(definitions.map(({ key }) => key));
  if (model.technologies.every((technology) => keeps(technology, known))) return model;
  return {
    ...model,
    technologies: model.technologies.map((technology) => {
      const { wattsDecline } = technology;
      if (keeps(technology, known) || typeof wattsDecline !== 'object' || !('ifStated' in wattsDecline))
        return technology;
      return { ...technology, wattsDecline: wattsDecline.otherwise };
    }),
  };
}

function keeps({ wattsDecline }: TechnologyModel, known: ReadonlySet<string>): boolean {
  if (typeof wattsDecline !== 'object' || !('ifStated' in wattsDecline)) return true;
  return known.has(wattsDecline.ifStated);
}
