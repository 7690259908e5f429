import { type DrawMethod, clampDraws, fillQuantiles, fillUniformColumn } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import type { MarketInput } from '../model/market-inputs';
import type { ClampedInput } from '../model/market-run';

/** What an assumption's values are made from. */
export interface ColumnSource {
  readonly values: AssumptionValues;
  readonly definitions: ReadonlyMap<string, AssumptionDefinition>;
}

/** Definitions by key, for quick look-up. */
export function definitionsByKey(
  definitions: readonly AssumptionDefinition[],
): ReadonlyMap<string, AssumptionDefinition> {
  return new Map(definitions.map((definition) => [definition.key, definition]));
}

/**
 * Fills `out` with the values of assumption `key` at the given uniforms, clamped to the bounds of its definition.
 * @returns the fraction of the draws that were clamped
 * @throws RangeError if the assumption has no value or no definition
 */
export function fillInputColumn(
  o: ColumnSource & { readonly key: string; readonly uniforms: Float64Array },
  out: Float64Array,
): number {
  const distribution = o.values.get(o.key);
  const definition = o.definitions.get(o.key);
  if (distribution === undefined || definition === undefined)
    throw new RangeError(`The model reads assumption ${o.key}, which has no ${distribution ? 'definition' : 'value'}.`);
  fillQuantiles(distribution, o.uniforms, out);
  return clampDraws(out, definition);
}

/** A design of draws: one column of uniforms per independent draw of a model. */
export interface DrawDesign {
  readonly seed: number;
  readonly drawCount: number;
  readonly method: DrawMethod;
}

/** Fills `out` with the uniforms of one model input. */
export function fillDraws(
  o: {
    readonly design: DrawDesign;
    readonly definition: AssumptionDefinition | undefined;
    readonly input: MarketInput;
  },
  out: Float64Array,
): void {
  const { drawKey } = o.input;
  if (o.definition === undefined)
    throw new RangeError(`The model draws assumption ${drawKey}, which has no definition.`);
  fillUniformColumn(
    { key: drawKey, dimension: o.definition.dimension, seed: o.design.seed, method: o.design.method },
    out,
  );
}

/** The clamped fractions of a run's inputs, those above 0 only. */
export function clampedInputs(fractions: ReadonlyMap<string, number>): readonly ClampedInput[] {
  return [...fractions].filter(([, fraction]) => fraction > 0).map(([key, fraction]) => ({ key, fraction }));
}
