import { type Distribution, quantileFunction } from '@waveguide/probability';
import { baseRevisions, definitions, valuesOf } from '../model/base-model.fixture';
import { baseMarketModel } from '../model/base-market-model';
import { driversOf } from './driver';
import { goalSeek } from './goal-seek';
import { drawsOf } from '../model/market-run';
import { runMarketModel } from '../engine/run-market-model';
import { sobolIndices } from './sobol-indices';
import { tornado } from './tornado';

const question = {
  model: baseMarketModel,
  values: valuesOf('base'),
  definitions,
  output: 'revenue',
  entity: 'co-packaged',
  year: 2030,
} as const;

/** The output with every assumption fixed at its P50 but some at another level: a model run of one draw, without any design. */
function plainly(levels: ReadonlyMap<string, number>): number {
  const values = new Map(
    [...question.values].map(([key, distribution]): [string, Distribution] => {
      const level = levels.get(key) ?? 0.5;
      return [key, { kind: 'fixed', value: quantileFunction(distribution)(level) }];
    }),
  );
  return drawsOf(runMarketModel({ ...question, values, seed: 1, drawCount: 1 }), question)[0]!;
}

describe('the base model analysed', () => {
  it('gives the tornado that separate runs of fixed assumptions give', () => {
    const assumptionKeys = new Map(driversOf(baseMarketModel).map((driver) => [driver.key, driver.assumptionKeys]));
    const bars = tornado(question);
    expect(bars).toHaveLength(assumptionKeys.size);
    for (const bar of bars) {
      const keys = assumptionKeys.get(bar.key) ?? [];
      const at = (level: number) => plainly(new Map(keys.map((key) => [key, level])));
      // The same arithmetic up to the order of a few roundings.
      expect((bar.atP10 ?? NaN) / at(0.1)).toBeCloseTo(1, 12);
      expect((bar.atP90 ?? NaN) / at(0.9)).toBeCloseTo(1, 12);
    }
  });

  it.each([
    // The second revision's ceiling is wider, its total ports of 2030 hardly.
    { revision: baseRevisions[0], keys: ['share-midpoint', 'total-ports', 'share-ceiling'] },
    { revision: baseRevisions[1], keys: ['share-midpoint', 'share-ceiling', 'total-ports'] },
  ])('names $keys as the widest swings of co-packaged revenue in 2030', ({ revision, keys }) => {
    const of = { ...question, values: revision!.valuesOf('base'), definitions: revision!.definitions };
    const widest = tornado(of).slice(0, 3);
    expect(widest.map(({ key }) => key)).toEqual(keys);
    // A later midpoint means less revenue.
    expect(widest[0]!.atP90).toBeLessThan(widest[0]!.atP10 ?? 0);
  });

  it('agrees with the Sobol indices on the most important driver, whose total index is at least its first (seed 20261122)', () => {
    const analysis = sobolIndices({ ...question, seed: 20261122, rows: 1024, replicates: 50 });
    if (analysis.kind === 'missing') throw new Error(analysis.detail);
    const [first] = analysis.value.drivers;
    expect(first!.key).toBe('share-midpoint');
    expect(first!.total.estimate).toBeGreaterThan(first!.first.low);
    expect(analysis.value.withoutEffect).toContain('pluggable-asp-2026');
  });

  it('puts the P50 of the draws to the target by a goal-sought midpoint', () => {
    const draws = { seed: 1, drawCount: 1024 };
    const found = goalSeek({ ...question, ...draws, key: 'share-midpoint', target: 5e9 });
    if (found.kind !== 'found') throw new Error(found.message);
    const held: Distribution = { kind: 'fixed', value: found.value };
    const values = new Map([...question.values, ['share-midpoint', held] as const]);
    const revenue = [...drawsOf(runMarketModel({ ...question, ...draws, values }), question)].sort((a, b) => a - b);
    // Of an even number of draws the median is the mean of the middle two.
    expect(((revenue[511] ?? NaN) + (revenue[512] ?? NaN)) / 2 / 5e9).toBeCloseTo(1, 9);
  });
});
