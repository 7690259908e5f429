import { correlateUniforms } from '@waveguide/probability';
import type { AssumptionDefinition } from '../model/assumption';
import { fillDraws, type DrawDesign } from './input-columns';
import type { MarketInput } from '../model/market-inputs';
import type { RankCorrelation } from '../model/rank-correlations';
import { correlatedKeys, correlationMatrix } from '../model/validate-correlations';

/** What correlated draws are made from. */
export interface CorrelatedDraws {
  readonly design: DrawDesign;
  readonly definitions: ReadonlyMap<string, AssumptionDefinition>;
  readonly inputs: readonly MarketInput[];
  /** Pairs of the inputs' draw keys; a pair with a key that this model does not draw has no effect. */
  readonly correlations: readonly RankCorrelation[];
}

/**
 * The uniforms of those inputs that are correlated with others, by draw key; all other inputs keep their own columns. A Gaussian copula
 * over the columns in the order of their dimensions, so that the first of them stays as it would be alone.
 * @throws RangeError for correlations that contradict one another: they are validated before they are published
 */
export function correlatedDraws(o: CorrelatedDraws): ReadonlyMap<string, Float64Array> {
  if (o.correlations.length === 0) return new Map();
  const wanted = new Set(correlatedKeys(o.correlations));
  const dimension = (key: string): number => o.definitions.get(key)?.dimension ?? Number.POSITIVE_INFINITY;
  const inputs = o.inputs
    .filter(({ drawKey }) => wanted.has(drawKey))
    .sort((a, b) => dimension(a.drawKey) - dimension(b.drawKey));
  if (inputs.length < 2) return new Map();
  const columns = inputs.map((input) => {
    const column = new Float64Array(o.design.drawCount);
    fillDraws({ design: o.design, definition: o.definitions.get(input.drawKey), input }, column);
    return column;
  });
  const keys = inputs.map(({ drawKey }) => drawKey);
  const mixed = correlateUniforms({ columns, rankCorrelations: correlationMatrix(o.correlations, keys) });
  if (!mixed.ok) throw new RangeError(mixed.error.message);
  return new Map(keys.map((key, index) => [key, mixed.value[index]!]));
}
