import { type Distribution, randomGenerator } from '@waveguide/probability';
import * as fc from 'fast-check';
import type { AssumptionDefinition } from '../model/assumption';
import { baseMarketModel } from '../model/base-market-model';
import { definitions as baseDefinitions } from '../model/base-model.fixture';
import { marketInputsOf } from '../model/market-inputs';
import { type MarketModel, withPriceLaw } from '../model/market-model';
import { type RandomModel, randomModels } from '../model/market-models.fixture';
import { drawsOf, type MarketRun } from '../model/market-run';
import { plainMarketModel } from '../model/plain-market-model';
import { runAtUniforms } from './run-market-model';

const SEED = 20261123;
const DRAWS = 7;

const definitionOf = (key: string, dimension: number): AssumptionDefinition => ({
  key,
  group: 'random',
  name: key,
  unit: 'n/a',
  year: null,
  note: null,
  dimension,
  lower: null,
  upper: null,
});

/** Runs a random model at random uniforms, and tells the value of every assumption in every draw. */
function runRandomly(
  { model, ranges }: RandomModel,
  seed: number,
): { readonly run: MarketRun; readonly valueOf: (key: string, draw: number) => number } {
  const generator = randomGenerator(seed);
  const inputs = marketInputsOf(model);
  const uniforms = new Map(
    inputs.map(({ drawKey }) => [drawKey, Float64Array.from({ length: DRAWS }, () => generator.nextUniform())]),
  );
  const drawKeyOf = new Map(inputs.flatMap(({ drawKey, keys }) => keys.map((key) => [key, drawKey])));
  const values = new Map<string, Distribution>(
    [...ranges].map(([key, [low, high]]) => [key, { kind: 'uniform', low, high }]),
  );
  const definitions = [...ranges.keys()].map(definitionOf);
  return {
    run: runAtUniforms({ model, values, definitions, seed, drawCount: DRAWS, method: 'pseudo-random', uniforms }),
    valueOf: (key, draw) => {
      const [low, high] = ranges.get(key) ?? [NaN, NaN];
      return low + (high - low) * (uniforms.get(drawKeyOf.get(key) ?? '')?.[draw] ?? NaN);
    },
  };
}

/** Every value in which the simulation and the plain definition differ by more than rounding. */
function disagreements(random: RandomModel, seed: number): readonly string[] {
  const found: string[] = [];
  const { run, valueOf } = runRandomly(random, seed);
  for (let draw = 0; draw < DRAWS; draw++) {
    const plain = plainMarketModel(random.model, (key) => valueOf(key, draw));
    if (plain.size !== run.series.size) found.push(`${plain.size} series instead of ${run.series.size}`);
    for (const [key, columns] of run.series) {
      // Running sums lose digits relative to everything ever shipped, power relative to the fleet's.
      const scale = key.startsWith('power') ? 'fleetPower:market' : key.replace('installedBase', 'cumulativePorts');
      columns.forEach((column, year) => {
        const expected = plain.get(key)?.[year] ?? Infinity;
        const size = plain.get(scale as typeof key)?.[year] ?? 0;
        const agrees = Number.isNaN(expected)
          ? Number.isNaN(column[draw])
          : Math.abs(column[draw]! - expected) <= 1e-10 * Math.abs(expected) + 1e-11 * Math.abs(size);
        if (!agrees) found.push(`${key} in ${run.years[year]}: ${column[draw]} instead of ${expected}`);
      });
    }
  }
  return found;
}

describe('the simulation over columns', () => {
  it(`agrees with the plain definition for models of every kind (seed ${SEED})`, () => {
    fc.assert(
      fc.property(randomModels, fc.nat(), (random, seed) => {
        expect(disagreements(random, seed)).toEqual([]);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it(`keeps shares at 0 or more and their sum at 1 to 1e-12, whatever the parameters (seed ${SEED})`, () => {
    const anything = fc.oneof(
      fc.double({ min: -10, max: 10, noNaN: true }),
      fc.double({ min: 2000, max: 2060, noNaN: true }),
      fc.constantFrom(0, 1, -1, 1e300, -1e300, Infinity, -Infinity, NaN),
    );
    fc.assert(
      fc.property(randomModels, fc.array(anything, { minLength: 1, maxLength: 60 }), ({ model, ranges }, extremes) => {
        const keys = [...ranges.keys()];
        const values = new Map<string, Distribution>(
          keys.map((key, index) => [key, { kind: 'fixed', value: extremes[index % extremes.length]! }]),
        );
        const uniforms = new Map(marketInputsOf(model).map(({ drawKey }) => [drawKey, Float64Array.of(0.5)]));
        const request = { model, values, definitions: keys.map(definitionOf), seed: 1, drawCount: 1, uniforms };
        const run = runAtUniforms({ ...request, method: 'sobol' });
        for (const year of run.years) {
          const shares = model.technologies.map(({ id }) => drawsOf(run, { output: 'share', entity: id, year })[0]!);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
          expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThanOrEqual(1e-12);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('saves exactly nothing where every port is of the reference technology', () => {
    const model: MarketModel = { ...baseMarketModel, technologies: [baseMarketModel.technologies[0]!], groups: [] };
    const inputs = marketInputsOf(model);
    const values = new Map<string, Distribution>(
      inputs.flatMap(({ keys }) => keys.map((key) => [key, { kind: 'uniform', low: 5, high: 6 }])),
    );
    const uniforms = new Map(inputs.map(({ drawKey }) => [drawKey, Float64Array.of(0.3, 0.7)]));
    const request = { model, values, definitions: baseDefinitions, seed: 1, drawCount: 2, uniforms };
    const run = runAtUniforms({ ...request, method: 'sobol' });
    expect(Array.from(drawsOf(run, { output: 'powerSaved', entity: 'market', year: 2036 }))).toEqual([0, 0]);
  });

  it('falls in price by the learning rate with every doubling of volume (Wright)', () => {
    // One technology, volume doubling each year from 1 to 512: 100 USD at a learning rate of 20 % is 80, 64, 51.2 …
    const [only] = baseMarketModel.technologies;
    const price = { ...only!.price, referenceYear: 2024, referencePrice: 100, learningRate: 0.2, floor: 30 };
    const model: MarketModel = withPriceLaw(
      {
        ...baseMarketModel,
        lastYear: 2033,
        totalPorts: { kind: 'path', drawKey: 'p', keys: Array.from({ length: 10 }, (_, year) => `p${year}`) },
        technologies: [{ ...only!, price, cumulativeStart: 0, startingBase: 0, watts: [{ year: 2024, watts: 10 }] }],
        groups: [],
        serviceLife: 5,
        pue: 1,
      },
      'wright',
    );
    const values = new Map<string, Distribution>(
      Array.from({ length: 10 }, (_, year) => [`p${year}`, { kind: 'fixed', value: year === 0 ? 1 : 2 ** (year - 1) }]),
    );
    const definitions = ['p', ...values.keys()].map(definitionOf);
    const uniforms = new Map([['p', Float64Array.of(0.5)]]);
    const run = runAtUniforms({ model, values, definitions, seed: 1, drawCount: 1, method: 'sobol', uniforms });
    const prices = run.years.map((year) => drawsOf(run, { output: 'price', entity: 'pluggable', year })[0]);
    const expected = Array.from({ length: 10 }, (_, doublings) => Math.max(30, 100 * 0.8 ** doublings));
    prices.forEach((value, year) => expect(value).toBeCloseTo(expected[year]!, 10));
  });
});
