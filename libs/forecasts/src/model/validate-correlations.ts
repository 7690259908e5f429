import { validateRankCorrelations, type SquareMatrix } from '@waveguide/probability';
import { err, ok, type Result } from '@waveguide/quantity';
import type { MarketModel } from './market-model';
import { marketInputsOf } from './market-inputs';
import { canonicalCorrelations, type RankCorrelation } from './rank-correlations';

/** Why correlations are refused; `message` is a sentence for the form. */
export interface CorrelationsProblem {
  readonly code: 'unknown-key' | 'same-key' | 'stated-twice' | 'out-of-range' | 'contradictory';
  /** Place in the list, or null if the list as a whole is at fault. */
  readonly index: number | null;
  readonly message: string;
  /** The nearest possible correlations (Higham 2002), for contradictory ones. */
  readonly nearest: readonly RankCorrelation[] | null;
}

/** Correlations nearer to 0 than this are left out of the offered ones: they state nothing that draws could show. */
const NEGLIGIBLE = 1e-6;

/** The keys whose draws can be correlated: one for each independent draw of the model, under either price law. */
export function correlatableKeys(model: MarketModel): readonly string[] {
  const laws = (['erosion', 'wright'] as const).map((law): MarketModel => ({
    ...model,
    technologies: model.technologies.map((technology) => ({ ...technology, price: { ...technology.price, law } })),
  }));
  return [...new Set(laws.flatMap((variant) => marketInputsOf(variant).map(({ drawKey }) => drawKey)))];
}

/** The square matrix of the given pairs over the given keys; 0 if no pair says otherwise. */
export function correlationMatrix(
  correlations: readonly RankCorrelation[],
  keys: readonly string[],
): readonly (readonly number[])[] {
  const places = new Map(
    keys.map((key, index) => [key, { index, row: keys.map((other): number => (other === key ? 1 : 0)) }]),
  );
  for (const { keyA, keyB, rankCorrelation } of correlations) {
    const [a, b] = [places.get(keyA), places.get(keyB)];
    if (a === undefined || b === undefined) continue;
    a.row[b.index] = rankCorrelation;
    b.row[a.index] = rankCorrelation;
  }
  return Array.from(places.values(), ({ row }) => row);
}

/** The keys that some pair names, in order. */
export function correlatedKeys(correlations: readonly RankCorrelation[]): readonly string[] {
  return [...new Set(correlations.flatMap(({ keyA, keyB }) => [keyA, keyB]))].sort();
}

/**
 * Correlations in their one form, if they are possible together: known and different keys, each pair once, within -1 to 1, and positive
 * semi-definite after conversion to normal scores (docs/methods, section 4). Contradictory ones are refused with the nearest possible.
 * @param keys what may be correlated, see `correlatableKeys`
 */
export function validateCorrelations(
  correlations: readonly RankCorrelation[],
  keys: readonly string[],
): Result<readonly RankCorrelation[], CorrelationsProblem> {
  const single = pairProblem(correlations, new Set(keys));
  if (single !== null) return err(single);
  const canonical = canonicalCorrelations(correlations);
  if (canonical.length === 0) return ok([]);
  const names = correlatedKeys(canonical);
  const valid = validateRankCorrelations(correlationMatrix(canonical, names));
  if (valid.ok) return ok(canonical);
  const nearest = valid.error.nearest === null ? null : pairsOf(valid.error.nearest, names);
  return err({ code: 'contradictory', index: null, message: valid.error.message, nearest });
}

function pairProblem(correlations: readonly RankCorrelation[], known: ReadonlySet<string>): CorrelationsProblem | null {
  const seen = new Set<string>();
  for (const [index, { keyA, keyB, rankCorrelation }] of correlations.entries()) {
    const refuse = (code: CorrelationsProblem['code'], message: string) => ({ code, index, message, nearest: null });
    const unknown = [keyA, keyB].find((key) => !known.has(key));
    if (unknown !== undefined)
      return refuse('unknown-key', `“${unknown}” has no draws of its own that could be correlated.`);
    if (keyA === keyB) return refuse('same-key', 'An assumption is not correlated with itself: choose two.');
    const pair = [keyA, keyB].sort().join(' ');
    if (seen.has(pair)) return refuse('stated-twice', `${keyA} and ${keyB} are correlated twice; state it once.`);
    seen.add(pair);
    if (!(rankCorrelation >= -1 && rankCorrelation <= 1))
      return refuse('out-of-range', 'A correlation lies between -1 and 1.');
  }
  return null;
}

function pairsOf(matrix: SquareMatrix, names: readonly string[]): readonly RankCorrelation[] {
  return names.flatMap((keyA, row) =>
    names.slice(row + 1).flatMap((keyB, offset) => {
      const rankCorrelation = matrix[row]?.[row + 1 + offset] ?? 0;
      return Math.abs(rankCorrelation) < NEGLIGIBLE ? [] : [{ keyA, keyB, rankCorrelation }];
    }),
  );
}
