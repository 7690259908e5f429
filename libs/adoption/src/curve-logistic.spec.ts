import * as fc from 'fast-check';
import { fisherPryTransform, logisticAt, steepnessOfTakeoverTime, takeoverTime } from './curve-logistic';

const SEED = 20261123;
const curve = { kind: 'logistic', ceiling: 0.6, midpoint: 2030.5, steepness: 0.75 } as const;

describe('logistic substitution', () => {
  it('is half the ceiling at the midpoint', () => {
    expect(logisticAt(curve, 2030.5)).toBe(0.3);
  });

  it('goes from 10 % to 90 % of the ceiling within the takeover time', () => {
    const half = takeoverTime(0.75) / 2;
    expect(logisticAt(curve, 2030.5 - half)).toBeCloseTo(0.06, 12);
    expect(logisticAt(curve, 2030.5 + half)).toBeCloseTo(0.54, 12);
  });

  it('has a takeover time of ln 81 / k, both ways', () => {
    // ln 81 = 4 ln 3 = 4.394449…
    expect(takeoverTime(1)).toBeCloseTo(4 * Math.log(3), 12);
    expect(steepnessOfTakeoverTime(takeoverTime(0.75))).toBeCloseTo(0.75, 14);
  });

  it('crosses where two competitors are equal: the Fisher–Pry transform is 0 at the midpoint', () => {
    expect(fisherPryTransform(0.5)).toBe(0);
    expect(fisherPryTransform(logisticAt(curve, 2030.5) / 0.6)).toBeCloseTo(0, 14);
  });

  it(`is a straight line k·(t − t50) under the Fisher–Pry transform (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.double({ min: -8, max: 8, noNaN: true }),
        (steepness, distance) => {
          const fraction = logisticAt({ kind: 'logistic', ceiling: 1, midpoint: 2030, steepness }, 2030 + distance);
          // 1 − f keeps 16 digits of f: at |k·Δt| ≤ 16 it is 1e−7 at least, which leaves 9 digits of the transform.
          expect(fisherPryTransform(fraction)).toBeCloseTo(steepness * (2030 + distance - 2030), 7);
        },
      ),
      { seed: SEED },
    );
  });

  it('stays finite far from the midpoint', () => {
    expect(logisticAt({ ...curve, steepness: 50 }, 1900)).toBe(0);
    expect(logisticAt({ ...curve, steepness: 50 }, 2100)).toBe(0.6);
  });
});
