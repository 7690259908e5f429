import type { MarketModel, TechnologyModel } from './market-model';

/**
 * One step of substitution: technology `taker` takes the fraction G of what `from` still holds.
 * Both are indices into the model's technologies.
 */
export interface ShareStep {
  readonly taker: number;
  readonly from: number;
}

/**
 * The steps that turn penetration curves into shares. The oldest technology holds everything at first; each technology that
 * takes from the rest, newest first, takes its fraction of what the oldest still holds; then parts are taken
 * from their wholes, level by level, newest first. Every step moves a fraction between 0 and 1 of a share from one
 * technology to another, so that shares stay non-negative and sum to 1 whatever the parameters.
 */
export function shareSteps(model: MarketModel): readonly ShareStep[] {
  const index = new Map(model.technologies.map((technology, position) => [technology.id, position]));
  const depth = (technology: TechnologyModel): number => {
    const { substitution } = technology;
    if (substitution.kind !== 'part-of') return 0;
    const parent = model.technologies[index.get(substitution.parent) ?? 0];
    return 1 + (parent === undefined ? 0 : depth(parent));
  };
  return model.technologies
    .map((technology, taker) => ({ technology, taker, depth: depth(technology) }))
    .filter(({ technology }) => technology.substitution.kind !== 'remainder')
    .sort((a, b) => a.depth - b.depth || b.taker - a.taker)
    .map(({ technology, taker }) => ({
      taker,
      from: technology.substitution.kind === 'part-of' ? (index.get(technology.substitution.parent) ?? 0) : 0,
    }));
}
