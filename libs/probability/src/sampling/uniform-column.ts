import { columnSeed } from './column-seed';
import { fillLatinHypercube } from './latin-hypercube';
import { randomGenerator } from './random-generator';
import { fillScrambledSobol } from './sobol';

/** How the uniforms behind the draws are made; scrambled Sobol is the default of the product. */
export type DrawMethod = 'sobol' | 'latin-hypercube' | 'pseudo-random';

export const DRAW_METHODS: readonly DrawMethod[] = ['sobol', 'latin-hypercube', 'pseudo-random'];

/** What determines a column of uniforms, and nothing else does. */
export interface ColumnDesign {
  /** Key of the assumption; seeds the column together with `seed`. */
  readonly key: string;
  /** Place of the key in the scenario's append-only list of keys; the Sobol dimension. */
  readonly dimension: number;
  /** Seed of the run, a safe integer. */
  readonly seed: number;
  readonly method: DrawMethod;
}

/**
 * One assumption's column of uniforms in (0, 1). It depends on its own key, dimension, seed, count and method only, so adding, removing
 * or changing other assumptions leaves it as it was. Sobol and pseudo-random columns of a larger count begin with the
 * smaller count's values; a Latin hypercube's do not, since its cells depend on the count.
 * @param o.count number of draws, 1 or more
 * @throws RangeError for a count that is no positive whole number, a seed that is no safe integer, or (Sobol) a dimension without direction numbers
 */
export function uniformColumn(o: ColumnDesign & { readonly count: number }): Float64Array {
  if (!Number.isInteger(o.count) || o.count < 1) {
    throw new RangeError(`The number of draws is a positive whole number, not ${o.count}.`);
  }
  const out = new Float64Array(o.count);
  fillUniformColumn(o, out);
  return out;
}

/** As `uniformColumn`, into an array that is already there. */
export function fillUniformColumn(design: ColumnDesign, out: Float64Array): void {
  const seed = columnSeed(design.seed, design.key);
  switch (design.method) {
    case 'sobol':
      return fillScrambledSobol({ dimension: design.dimension, scramble: seed }, out);
    case 'latin-hypercube':
      return fillLatinHypercube(seed, out);
    case 'pseudo-random': {
      const { nextUniform } = randomGenerator(seed);
      for (let draw = 0; draw < out.length; draw++) out[draw] = nextUniform();
    }
  }
}
