import fc from 'fast-check';
import { placeOrderStatistics } from './order-statistics';
import { QUANTILE_LEVELS, quantileOfSorted } from './quantile';
import { quantileReducer, quantilesOf } from './quantile-reducer';
import { randomGenerator } from '../sampling/random-generator';

const SEED = 20261123;

describe('quantileOfSorted', () => {
  it('is type 7: position (n − 1)p, linear between neighbours', () => {
    // R: quantile(c(1, 2, 4, 8), c(0, .1, .25, .5, .9, 1), type = 7) gives 1.0 1.3 1.75 3.0 6.8 8.0.
    const sorted = Float64Array.of(1, 2, 4, 8);
    expect([0, 0.25, 0.5, 1].map((p) => quantileOfSorted(sorted, p))).toEqual([1, 1.75, 3, 8]);
    expect(quantileOfSorted(sorted, 0.1)).toBeCloseTo(1.3, 14);
    expect(quantileOfSorted(sorted, 0.9)).toBeCloseTo(6.8, 14);
    expect(quantileOfSorted(Float64Array.of(5), 0.7)).toBe(5);
  });

  it('refuses no values and levels outside 0..1', () => {
    expect(() => quantileOfSorted(new Float64Array(0), 0.5)).toThrow(RangeError);
    expect(() => quantileOfSorted(Float64Array.of(1), 1.1)).toThrow(RangeError);
    expect(() => quantileOfSorted(Float64Array.of(1), NaN)).toThrow(RangeError);
  });
});

function byDefinition(values: Float64Array, levels: readonly number[]): number[] {
  const sorted = values.slice().sort();
  return levels.map((level) => quantileOfSorted(sorted, level));
}

describe('quantileReducer', () => {
  const shapes: readonly (readonly [string, (u: number, draw: number) => number])[] = [
    ['uniform', (u) => u],
    ['skewed over 30 powers of ten', (u) => 10 ** (30 * u)],
    ['mostly ties', (u) => (u < 0.9 ? 0 : Math.round(u * 40))],
    ['all equal', () => 3],
    ['ascending', (_, draw) => draw],
    ['descending', (_, draw) => -draw],
    ['with infinities', (u) => (u < 0.1 ? -Infinity : u > 0.93 ? Infinity : u)],
    ['one outlier', (u, draw) => (draw === 0 ? 1e300 : u)],
    ['tiny', (u) => u * 5e-324 * 1000],
  ];

  it.each(shapes)('gives exactly what sorting gives: %s', (_, shape) => {
    const { nextUniform } = randomGenerator(11);
    for (const count of [1, 2, 7, 255, 256, 1000, 20_000]) {
      const values = Float64Array.from({ length: count }, (__, draw) => shape(nextUniform(), draw));
      const before = values.slice();
      expect([...quantilesOf(values, QUANTILE_LEVELS)]).toEqual(byDefinition(values, QUANTILE_LEVELS));
      expect(values).toEqual(before);
    }
  });

  it(`gives exactly what sorting gives at any levels (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.float64Array({ minLength: 1, maxLength: 2000, noNaN: true, noDefaultInfinity: true }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (values, levels) => {
          levels.sort((a, b) => a - b);
          expect([...quantilesOf(values, levels)]).toEqual(byDefinition(values, levels));
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('may be used for column after column', () => {
    const reduce = quantileReducer(QUANTILE_LEVELS, 3000);
    const out = new Float64Array(QUANTILE_LEVELS.length);
    for (let column = 1; column <= 4; column++) {
      const { nextUniform } = randomGenerator(column);
      const values = Float64Array.from({ length: 3000 }, () => nextUniform() ** column);
      reduce(values, out);
      expect([...out]).toEqual(byDefinition(values, QUANTILE_LEVELS));
    }
    expect(() => reduce(new Float64Array(10), out)).toThrow(RangeError);
  });

  it('refuses no values and levels out of order or range', () => {
    expect(() => quantileReducer([0.5], 0)).toThrow(RangeError);
    expect(() => quantileReducer([0.9, 0.1], 10)).toThrow(RangeError);
    expect(() => quantileReducer([1.5], 10)).toThrow(RangeError);
  });
});

describe('placeOrderStatistics', () => {
  it(`puts every target where sorting would (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.float64Array({ minLength: 1, maxLength: 500, noNaN: true }),
        fc.infiniteStream(fc.nat()),
        (values, picks) => {
          const targets = [...new Set([...picks.take(6)].map((pick) => pick % values.length))].sort((a, b) => a - b);
          const sorted = values.slice().sort();
          const placed = values.slice();
          placeOrderStatistics(placed, targets);
          // −0 and 0 compare equal, so either may stand first.
          for (const target of targets) expect(placed[target] === sorted[target]).toBe(true);
          expect(placed.sort()).toEqual(sorted);
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });
});
