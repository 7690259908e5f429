import { type DrawMethod, fillUniformColumn, quantileFunction } from '@waveguide/probability';
import type { AssumptionDefinition, AssumptionValues } from './assumption';
import type { MarketInput } from './market-inputs';
import type { ClampedInput } from './market-run';

/** Values of the assumptions, draw by draw: one column per key. */
export type InputColumns = ReadonlyMap<string, Float64Array>;

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
 * @returns the number of draws that were clamped
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
  const count = out.length;
  if (distribution.kind === 'fixed') out.fill(distribution.value);
  else if (distribution.kind === 'triangular') fillTriangular(distribution, o.uniforms, out);
  else {
    const quantile = quantileFunction(distribution);
    const { uniforms } = o;
    for (let i = 0; i < count; i++) out[i] = quantile(uniforms[i]);
  }
  return clamp(out, definition.lower ?? -Infinity, definition.upper ?? Infinity);
}

/** The triangular's inverse distribution function in one loop; most assumptions are triangular. */
function fillTriangular(
  { low, mode, high }: { readonly low: number; readonly mode: number; readonly high: number },
  uniforms: Float64Array,
  out: Float64Array,
): void {
  const width = high - low;
  if (width === 0) {
    out.fill(low);
    return;
  }
  const atMode = (mode - low) / width;
  const left = width * (mode - low);
  const right = width * (high - mode);
  for (let i = 0; i < out.length; i++) {
    const u = uniforms[i];
    // One root of a chosen operand: a branch on the draw would be mispredicted half of the time.
    const below = u < atMode;
    const root = Math.sqrt(below ? u * left : (1 - u) * right);
    out[i] = below ? low + root : high - root;
  }
}

function clamp(column: Float64Array, lower: number, upper: number): number {
  let clamped = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i];
    if (value < lower) {
      column[i] = lower;
      clamped++;
    } else if (value > upper) {
      column[i] = upper;
      clamped++;
    }
  }
  return clamped;
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
export function clampedInputs(counts: ReadonlyMap<string, number>, drawCount: number): readonly ClampedInput[] {
  return [...counts].filter(([, count]) => count > 0).map(([key, count]) => ({ key, fraction: count / drawCount }));
}
