import { QUANTILE_LEVELS, quantileOfSorted, randomGenerator } from '@waveguide/probability';
import * as fc from 'fast-check';
import { ColumnQuantiles } from './column-quantiles';

const SEED = 20261123;

/** The definition: sort everything, read the quantiles. */
function bySorting(column: Float64Array): readonly number[] {
  const sorted = column.slice().sort();
  return QUANTILE_LEVELS.map((level) => quantileOfSorted(sorted, level));
}

function reduced(column: Float64Array): readonly number[] {
  const reducer = new ColumnQuantiles();
  expect(reducer.reduce(column)).toBe(true);
  return Array.from(reducer.quantiles);
}

describe('the quantiles of a column', () => {
  it(`are exactly those of the sorted column, ties and point masses included (seed ${SEED})`, () => {
    const values = fc.oneof(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(0, -0, 1e-300, 1e300, -1e300),
    );
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 700 }), (list) => {
        const column = Float64Array.from(list);
        // Equal numbers, told apart by nothing but the sign of a zero, may stand in for one another.
        expect(reduced(column).map((value) => value + 0)).toEqual(bySorting(column).map((value) => value + 0));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it.each([
    ['a spread over ten decades', (u: number): number => 10 ** (10 * u)],
    ['a long tail', (u: number): number => Math.exp(4 * Math.tan(1.5 * (u - 0.5)))],
    ['half of it zero', (u: number): number => Math.max(0, u - 0.5)],
    ['two far peaks', (u: number): number => (u < 0.37 ? u : 1e9 + u)],
    ['a narrow band far from 0', (u: number): number => 1e9 + u * 1e-3],
    ['values in order', (u: number): number => u],
  ])('are those of the sorted column for 20,001 draws with %s', (_, transform) => {
    const { nextUniform } = randomGenerator(SEED);
    const column = Float64Array.from({ length: 20_001 }, () => transform(nextUniform()));
    expect(reduced(column)).toEqual(bySorting(column));
    expect(reduced(column.slice().sort())).toEqual(bySorting(column));
  });

  it('are those of the sorted column beyond the length that is counted into bins', () => {
    const { nextUniform } = randomGenerator(SEED);
    const column = Float64Array.from({ length: 300_000 }, nextUniform);
    expect(reduced(column)).toEqual(bySorting(column));
  });

  it('come with the mean', () => {
    const reducer = new ColumnQuantiles();
    reducer.reduce(Float64Array.from({ length: 1001 }, (_, i) => i));
    expect(reducer.mean).toBe(500);
    reducer.reduce(new Float64Array(999).fill(0.1));
    expect(reducer.mean).toBe(0.1);
  });

  it('leave out the draws without ports, and say when there is none', () => {
    const reducer = new ColumnQuantiles();
    expect(reducer.reduceShipped(Float64Array.of(NaN, 5, 7, NaN), Float64Array.of(0, 1, 1, 0))).toBe(true);
    expect(reducer.mean).toBe(6);
    expect(reducer.quantiles[3]).toBe(6);
    expect(reducer.reduceShipped(Float64Array.of(3), Float64Array.of(0))).toBe(false);
    expect(reducer.reduce(new Float64Array(0))).toBe(false);
  });
});
