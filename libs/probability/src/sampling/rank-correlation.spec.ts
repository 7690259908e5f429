import fc from 'fast-check';
import { correlateUniforms } from './gaussian-copula';
import { nearestCorrelationMatrix, smallestEigenvalue } from './nearest-correlation';
import { normalCorrelation, rankCorrelationOf, validateRankCorrelations } from './rank-correlation';
import { uniformColumn } from './uniform-column';

const SEED = 20261123;

describe('nearestCorrelationMatrix', () => {
  it('gives the nearest matrix of the example in Higham (2002), to the four digits printed there', () => {
    const nearest = nearestCorrelationMatrix([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    const published = [
      [1, 0.7607, 0.1573],
      [0.7607, 1, 0.7607],
      [0.1573, 0.7607, 1],
    ];
    nearest.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(published[i]![j]!, 4)));
  });

  it('leaves a valid matrix alone', () => {
    const valid = [
      [1, 0.5],
      [0.5, 1],
    ];
    nearestCorrelationMatrix(valid).forEach((row, i) =>
      row.forEach((v, j) => expect(v).toBeCloseTo(valid[i]![j]!, 12)),
    );
  });
});

describe('normalCorrelation', () => {
  it('is 2 sin(πρ/6), exact at the ends, and turns back', () => {
    expect([-1, 0, 1].map(normalCorrelation)).toEqual([-1, 0, 1]);
    expect(normalCorrelation(0.5)).toBeCloseTo(0.5176380902, 10);
    expect(rankCorrelationOf(normalCorrelation(0.3))).toBeCloseTo(0.3, 14);
    expect(rankCorrelationOf(-1)).toBe(-1);
  });
});

describe('validateRankCorrelations', () => {
  it.each([
    ['not-square', [[1, 0]]],
    ['not-square', []],
    ['diagonal', [[0.9]]],
    [
      'out-of-range',
      [
        [1, 1.2],
        [1.2, 1],
      ],
    ],
    [
      'out-of-range',
      [
        [1, NaN],
        [NaN, 1],
      ],
    ],
    [
      'not-symmetric',
      [
        [1, 0.2],
        [0.3, 1],
      ],
    ],
  ])('refuses as %s: %j', (code, matrix) => {
    expect(validateRankCorrelations(matrix)).toMatchObject({ ok: false, error: { code, nearest: null } });
  });

  it('accepts a singular matrix: two assumptions that always move together', () => {
    const together = [
      [1, 1],
      [1, 1],
    ];
    expect(validateRankCorrelations(together)).toEqual({ ok: true, value: together });
  });

  it(`offers, for every contradictory matrix, a valid one (seed ${SEED})`, () => {
    const entries = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 });
    let refused = 0;
    fc.assert(
      fc.property(entries, ([a, b, c, d, e, f]) => {
        const matrix = [
          [1, a!, b!, c!],
          [a!, 1, d!, e!],
          [b!, d!, 1, f!],
          [c!, e!, f!, 1],
        ];
        const checked = validateRankCorrelations(matrix);
        expect(checked.ok).toBe(smallestEigenvalue(matrix.map((row) => row.map(normalCorrelation))) >= -1e-10);
        if (checked.ok) return;
        refused++;
        const nearest = checked.error.nearest ?? [];
        expect(validateRankCorrelations(nearest)).toEqual({ ok: true, value: nearest });
      }),
      { seed: SEED, numRuns: 200 },
    );
    expect(refused).toBeGreaterThan(20);
  });
});

function rankCorrelation(a: Float64Array, b: Float64Array): number {
  const ranks = (column: Float64Array) => {
    const order = [...column.keys()].sort((i, j) => column[i]! - column[j]!);
    const rank = new Float64Array(column.length);
    order.forEach((draw, place) => (rank[draw] = place - (column.length - 1) / 2));
    return rank;
  };
  const ranksA = ranks(a);
  const ranksB = ranks(b);
  const product = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, draw) => sum + value * y[draw]!, 0);
  return product(ranksA, ranksB) / product(ranksA, ranksA);
}

describe('correlateUniforms', () => {
  const count = 16_384;
  const columns = [0, 1, 2, 3].map((dimension) =>
    uniformColumn({ key: `k${dimension}`, dimension, seed: 4, count, method: 'pseudo-random' }),
  );
  const rankCorrelations = [
    [1, 0.7, 0, -0.4],
    [0.7, 1, 0, -0.2],
    [0, 0, 1, 0],
    [-0.4, -0.2, 0, 1],
  ];

  it('reaches the stated rank correlations within four standard errors (seed 4)', () => {
    const correlated = correlateUniforms({ columns, rankCorrelations });
    if (!correlated.ok) throw new Error(correlated.error.message);
    for (let a = 0; a < 4; a++) {
      for (let b = 0; b < a; b++) {
        const reached = rankCorrelation(correlated.value[a]!, correlated.value[b]!);
        // The standard error of Spearman's ρ is at most about 1.06/√n.
        expect(Math.abs(reached - rankCorrelations[a]![b]!)).toBeLessThan((4 * 1.06) / Math.sqrt(count));
      }
    }
  });

  it('leaves uncorrelated columns untouched and the others uniform', () => {
    const correlated = correlateUniforms({ columns, rankCorrelations });
    if (!correlated.ok) throw new Error(correlated.error.message);
    expect(correlated.value[0]).toBe(columns[0]);
    expect(correlated.value[2]).toBe(columns[2]);
    for (const column of correlated.value) {
      const sorted = column.slice().sort();
      let distance = 0;
      for (let draw = 0; draw < count; draw++)
        distance = Math.max(distance, Math.abs(sorted[draw]! - (draw + 0.5) / count));
      // Kolmogorov: exceeded with probability 2·exp(−2·2²) = 7e-4 by chance; the seed is fixed.
      expect(distance).toBeLessThan(2 / Math.sqrt(count));
    }
  });

  it('makes perfectly correlated columns equal, and opposite ones mirror images', () => {
    const pair = columns.slice(0, 2);
    for (const [sign, expected] of [
      [1, (u: number) => u],
      [-1, (u: number) => 1 - u],
    ] as const) {
      const correlated = correlateUniforms({
        columns: pair,
        rankCorrelations: [
          [1, sign],
          [sign, 1],
        ],
      });
      if (!correlated.ok) throw new Error(correlated.error.message);
      const furthest = correlated.value[1]!.reduce(
        (far, u, draw) => Math.max(far, Math.abs(u - expected(pair[0]![draw]!))),
        0,
      );
      // There and back through the normal quantile and distribution functions, a few units in the last place each.
      expect(furthest).toBeLessThan(1e-14);
    }
  });

  it('refuses contradictory correlations with an offer, and mismatched columns as a mistake', () => {
    const contradictory = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    const refused = correlateUniforms({ columns: columns.slice(0, 3), rankCorrelations: contradictory });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-semidefinite' } });
    expect(() => correlateUniforms({ columns, rankCorrelations: contradictory })).toThrow(RangeError);
    expect(() =>
      correlateUniforms({
        columns: [columns[0]!, new Float64Array(3)],
        rankCorrelations: [
          [1, 0],
          [0, 1],
        ],
      }),
    ).toThrow(RangeError);
  });
});
