import { choleskyFactor, correlatedLevels, normalDistribution, triangularQuantile } from './slow-draws';

const SEED = 20261129;

/** Spearman's ρ of two columns without ties, by its definition over ranks. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const ranks = (column: readonly number[]): number[] => {
    const order = column.map((_, index) => index).sort((i, j) => column[i]! - column[j]!);
    const rank = column.map(() => 0);
    order.forEach((index, position) => (rank[index] = position));
    return rank;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const n = a.length;
  const squares = x.reduce((sum, rank, index) => sum + (rank - y[index]!) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

describe('the draws of the slow definition', () => {
  it('has the normal distribution of the tables', () => {
    // Abramowitz & Stegun, table 26.1.
    expect(normalDistribution(0)).toBeCloseTo(0.5, 6);
    expect(normalDistribution(1)).toBeCloseTo(0.8413447461, 6);
    expect(normalDistribution(-1.96)).toBeCloseTo(0.0249978951, 6);
  });

  it('has the quantiles of a triangular distribution', () => {
    const price = { low: 300, mode: 450, high: 700 };
    // The distribution function at the mode is (450 - 300) / 400; the other two are solved by hand.
    expect(triangularQuantile(price, 0.375)).toBeCloseTo(450, 9);
    expect(triangularQuantile(price, 0.1)).toBeCloseTo(300 + Math.sqrt(6000), 9);
    expect(triangularQuantile(price, 0.9)).toBe(600);
    expect(triangularQuantile({ low: 5, mode: 5, high: 5 }, 0.3)).toBe(5);
  });

  it(`draws even levels with the rank correlations asked for (seed ${SEED})`, () => {
    const correlations = [{ keyA: 'b', keyB: 'a', rankCorrelation: -0.85 }];
    const draws = [...correlatedLevels({ keys: ['a', 'b', 'c'], correlations, drawCount: 40_000, seed: SEED })];
    const column = (key: number) => draws.map((levels) => levels[key]!);
    const [a, b, c] = [column(0), column(1), column(2)];
    // The standard error of ρ is at most 1/√40,000 = 0.005, that of a fraction 0.0015 at 10 %: four of each.
    expect(Math.abs(spearman(a, b) + 0.85)).toBeLessThan(0.02);
    expect(Math.abs(spearman(a, c))).toBeLessThan(0.02);
    for (const levels of [a, b, c])
      for (const level of [0.1, 0.5, 0.9])
        expect(Math.abs(levels.filter((u) => u < level).length / levels.length - level)).toBeLessThan(0.01);
  });

  it('refuses correlations that contradict one another', () => {
    const matrix = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(() => choleskyFactor(matrix)).toThrow('cannot hold together');
  });
});
