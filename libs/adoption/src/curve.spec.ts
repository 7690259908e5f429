import { type AdoptionCurve, curveAt } from './curve';

describe('a curve of any kind', () => {
  const curves: readonly (readonly [AdoptionCurve, number])[] = [
    [{ kind: 'logistic', ceiling: 0.8, midpoint: 2030, steepness: 1 }, 0.4],
    [{ kind: 'bass', ceiling: 0.8, innovation: 0.1, imitation: 0, launch: 2030 - 10 * Math.LN2 }, 0.4],
    [{ kind: 'gompertz', ceiling: 0.8, tenPercentYear: 2030, steepness: 1 }, 0.08],
    [
      {
        kind: 'knots',
        knots: [
          { year: 2029, value: 0.2 },
          { year: 2031, value: 0.4 },
        ],
      },
      0.3,
    ],
  ];
  it.each(curves)('%j has its known value in 2030', (curve, expected) => {
    expect(curveAt(curve, 2030)).toBeCloseTo(expected, 12);
  });
});
