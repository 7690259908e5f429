import fc from 'fast-check';
import { type BatchFunction, searchGoal } from './goal-search';

const batch =
  (f: (x: number) => number): BatchFunction =>
  (xs) =>
    xs.map(f);
const unit = { low: 0, high: 1, focus: { low: 0.4, high: 0.6 }, nearest: 0.5 };

describe('searchGoal', () => {
  it('inverts a logistic anywhere within its reach (seed 20261108)', () => {
    const logistic = (x: number) => 1 / (1 + Math.exp(-20 * (x - 0.5)));
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (target) => {
        const found = searchGoal({ ...unit, f: batch(logistic), target });
        if (found.kind !== 'found') throw new Error(found.kind);
        // The inverse's slope is at most 1/(20 · 0.001); 1e-13 of tolerance and rounding of the target stay below 1e-11.
        expect(Math.abs(found.value - (0.5 + Math.log(target / (1 - target)) / 20))).toBeLessThan(1e-11);
        expect(found.others).toEqual([]);
      }),
      { seed: 20261108 },
    );
  });

  it('says what is reachable, peaks between scan points included', () => {
    // The peak of 2 at 1/3 + 1e-3 lies between points of the scan.
    const peak = 1 / 3 + 1e-3;
    const outcome = searchGoal({ ...unit, f: batch((x) => 2 - (x - peak) ** 2), target: 3 });
    if (outcome.kind !== 'not-reachable') throw new Error(outcome.kind);
    expect(outcome.reached.high).toBeCloseTo(2, 12);
    expect(outcome.reached.low).toBeCloseTo(2 - (1 - peak) ** 2, 12);
  });

  it('takes the solution nearest to the middle and lists the others', () => {
    const outcome = searchGoal({ ...unit, f: batch((x) => Math.sin(4 * Math.PI * x)), target: 0.5, nearest: 0.9 });
    if (outcome.kind !== 'found') throw new Error(outcome.kind);
    const exact = [1 / 24, 5 / 24, 13 / 24, 17 / 24];
    expect(outcome.value).toBeCloseTo(exact[3]!, 11);
    expect(outcome.others).toEqual(exact.slice(0, 3).map((x) => expect.closeTo(x, 11)));
  });

  it('reaches a target just below a peak that the scan itself did not see', () => {
    const peak = 1 / 3 + 1e-3;
    const outcome = searchGoal({ ...unit, f: batch((x) => 2 - (x - peak) ** 2), target: 2 - 1e-8 });
    if (outcome.kind !== 'found') throw new Error(outcome.kind);
    expect(Math.abs(outcome.value - peak)).toBeCloseTo(1e-4, 7);
    expect(outcome.others).toHaveLength(1);
  });

  it('does not take a jump over the target for a solution', () => {
    const step = batch((x) => (x < 0.3 ? 0 : 1));
    expect(searchGoal({ ...unit, f: step, target: 0.5 })).toEqual({
      kind: 'not-reachable',
      reached: { low: 0, high: 1 },
    });
    expect(searchGoal({ ...unit, f: step, target: 1 })).toMatchObject({ kind: 'found', others: [] });
  });

  it('leaves out points without a value, and says so where there is none', () => {
    const partly = batch((x) => (x < 0.2 ? Number.NaN : x));
    expect(searchGoal({ ...unit, f: partly, target: 0.7 })).toMatchObject({
      kind: 'found',
      value: expect.closeTo(0.7, 11),
    });
    expect(searchGoal({ ...unit, f: batch(() => Number.NaN), target: 0.7 })).toEqual({ kind: 'no-value' });
  });
});
