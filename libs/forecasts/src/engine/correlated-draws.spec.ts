import { baseMarketModel } from '../model/base-market-model';
import { definitions as baseDefinitions, valuesOf } from '../model/base-model.fixture';
import { correlatedDraws } from './correlated-draws';
import { definitionsByKey } from './input-columns';
import { createMarketEngine, summariseModel } from './market-engine';
import { marketInputsOf } from '../model/market-inputs';
import { drawsOf } from '../model/market-run';
import type { RankCorrelation } from '../model/rank-correlations';
import { runMarketModel } from './run-market-model';
import { summarise } from './summarise';

const design = { seed: 20261122, drawCount: 16_384, method: 'sobol' as const };
const definitions = definitionsByKey(baseDefinitions);
const inputs = marketInputsOf(baseMarketModel);
const columnsFor = (correlations: readonly RankCorrelation[]) =>
  correlatedDraws({ design, definitions, inputs, correlations });

function ranks(column: Float64Array): Float64Array {
  const order = Uint32Array.from(column.keys()).sort((a, b) => column[a]! - column[b]!);
  const out = new Float64Array(column.length);
  order.forEach((draw, rank) => (out[draw] = rank));
  return out;
}

/** Spearman's rank correlation by its definition: Pearson's of the ranks. */
function spearman(a: Float64Array, b: Float64Array): number {
  const [x, y] = [ranks(a), ranks(b)];
  const centre = (x.length - 1) / 2;
  let [xy, xx] = [0, 0];
  x.forEach((rank, draw) => {
    xy += (rank - centre) * (y[draw]! - centre);
    xx += (rank - centre) ** 2;
  });
  return xy / xx;
}

const pairs: readonly RankCorrelation[] = [
  { keyA: 'share-ceiling', keyB: 'share-midpoint', rankCorrelation: -0.6 },
  { keyA: 'asp-2025', keyB: 'share-ceiling', rankCorrelation: 0.3 },
];

describe('correlated draws', () => {
  it('have the stated rank correlations and none where none is stated', () => {
    const columns = columnsFor(pairs);
    const column = (key: string) => columns.get(key) ?? new Float64Array();
    // The standard error of Spearman's coefficient over 16,384 independent draws is 1/√16383 = 0.008; low-discrepancy draws stay within it.
    expect(Math.abs(spearman(column('share-ceiling'), column('share-midpoint')) + 0.6)).toBeLessThan(0.01);
    expect(Math.abs(spearman(column('asp-2025'), column('share-ceiling')) - 0.3)).toBeLessThan(0.01);
    expect(Math.abs(spearman(column('asp-2025'), column('share-midpoint')))).toBeLessThan(0.02);
  });

  it('stay uniform one by one', () => {
    for (const column of columnsFor(pairs).values()) {
      const sorted = Float64Array.from(column).sort();
      // Kolmogorov's distance of 16,384 independent uniforms exceeds 1.36/√n = 0.0106 in 5 % of cases; stratified ones stay far below.
      const distance = sorted.reduce(
        (most, value, draw) => Math.max(most, Math.abs(value - (draw + 0.5) / sorted.length)),
        0,
      );
      expect(distance).toBeLessThan(0.0106);
    }
  });

  it('leave every other column as it is, and all of them without correlations', () => {
    expect([...columnsFor(pairs).keys()].sort()).toEqual(['asp-2025', 'share-ceiling', 'share-midpoint']);
    expect(columnsFor([]).size).toBe(0);
    const request = {
      model: baseMarketModel,
      values: valuesOf('base'),
      definitions: baseDefinitions,
      seed: 1,
      drawCount: 256,
    };
    const plain = runMarketModel(request);
    const none = runMarketModel({ ...request, correlations: [] });
    const at = { output: 'revenue', entity: 'co-packaged', year: 2030 } as const;
    expect(drawsOf(none, at)).toEqual(drawsOf(plain, at));
    expect(summariseModel({ ...request, correlations: [] })).toEqual(summariseModel(request));
  });

  it('move the forecast the same way in a run, in one pass and step by step', () => {
    const request = {
      model: baseMarketModel,
      values: valuesOf('base'),
      definitions: baseDefinitions,
      seed: 7,
      drawCount: 1024,
      correlations: pairs,
    };
    const kept = summarise(runMarketModel(request));
    expect(summariseModel(request)).toEqual(kept);
    const engine = createMarketEngine(request);
    engine.summary(valuesOf('upside'));
    expect(engine.summary(valuesOf('base'))).toEqual(kept);
    const independent = summariseModel({ ...request, correlations: [] });
    const width = (summary: typeof kept) => {
      const row = summary.series['ports:co-packaged']!.quantiles[6]!;
      return (row[5] ?? NaN) / (row[1] ?? NaN);
    };
    expect(width(kept)).toBeGreaterThan(1.1 * width(independent));
  });

  it('have no effect where the model does not draw one of the pair', () => {
    expect(columnsFor([{ keyA: 'asp-learning', keyB: 'pue', rankCorrelation: 0.5 }]).size).toBe(0);
  });
});
