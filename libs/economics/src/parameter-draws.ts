import type { AssumptionDefinition, AssumptionValues, Parameter } from '@waveguide/forecasts';
import { type DrawMethod, quantileFunction, uniformColumn } from '@waveguide/probability';

/** What the draws of an assumption depend on: the same as in a run of the market model, so that both move together. */
export interface DrawRequest {
  readonly values: AssumptionValues;
  readonly definitions: readonly AssumptionDefinition[];
  readonly seed: number;
  readonly drawCount: number;
  readonly method: DrawMethod;
}

/**
 * Draws of parameters: for an assumption the very column that a market run with this seed, count and method uses, clamped to its
 * bounds; for a constant, a repeated value; for a weighted sum, the sum. Columns are made once and shared; do not write to them.
 * @returns a function that throws RangeError for an assumption without value or definition
 */
export function parameterDraws(request: DrawRequest): (parameter: Parameter) => Float64Array {
  const made = new Map<string, Float64Array>();
  const assumption = (key: string): Float64Array => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const column = assumptionDraws(key, request);
    made.set(key, column);
    return column;
  };
  return (parameter) => {
    if (typeof parameter === 'string') return assumption(parameter);
    const column = new Float64Array(request.drawCount);
    if (typeof parameter === 'number') return column.fill(parameter);
    if ('ifStated' in parameter) {
      const stated = request.definitions.some(({ key }) => key === parameter.ifStated);
      return stated ? assumption(parameter.ifStated) : column.fill(parameter.otherwise);
    }
    for (const { key, factor } of parameter.sum) {
      const term = assumption(key);
      for (let draw = 0; draw < column.length; draw += 1) column[draw]! += factor * term[draw]!;
    }
    return column;
  };
}

function assumptionDraws(key: string, request: DrawRequest): Float64Array {
  const distribution = request.values.get(key);
  const definition = request.definitions.find((candidate) => candidate.key === key);
  if (distribution === undefined || definition === undefined) {
    throw new RangeError(
      `The cost model reads assumption ${key}, which has no ${distribution ? 'definition' : 'value'}.`,
    );
  }
  const { seed, drawCount: count, method } = request;
  const quantile = quantileFunction(distribution);
  const lower = definition.lower ?? -Infinity;
  const upper = definition.upper ?? Infinity;
  return uniformColumn({ key, dimension: definition.dimension, seed, count, method }).map((u) =>
    Math.min(Math.max(quantile(u), lower), upper),
  );
}
