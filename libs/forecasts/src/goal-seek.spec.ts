import { type GoalSeekRequest, goalSeek } from './goal-seek';
import {
  newRevenue2027,
  twoTechnologyDefinitions,
  twoTechnologyModel,
  twoTechnologyValues,
} from './two-technology-model';

const request: GoalSeekRequest = {
  model: twoTechnologyModel,
  values: twoTechnologyValues,
  definitions: twoTechnologyDefinitions,
  output: 'revenue',
  entity: 'new',
  year: 2027,
  key: 'midpoint',
  target: 20e9,
};

describe('goalSeek', () => {
  it('finds the value that the written-out model confirms', () => {
    for (const [key, target] of [
      ['midpoint', 20e9],
      ['ceiling', 10e9],
      ['new-price', 30e9],
      ['decline', 12e9],
      ['ports-2027', 12e9],
    ] as const) {
      const found = goalSeek({ ...request, key, target });
      if (found.kind !== 'found') throw new Error(`${key}: ${found.message}`);
      // The value is good to 1e-13 of an interval of at most 300 years.
      expect(newRevenue2027({ [key]: found.value }) / target).toBeCloseTo(1, 9);
      expect(found.others).toEqual([]);
    }
  });

  it('solves the path of total ports for its level', () => {
    const found = goalSeek({ ...request, key: 'total-ports', target: newRevenue2027({ 'ports-2027': 140e6 }) });
    // 140 million lie three quarters up uniform(80, 160) million.
    expect(found).toMatchObject({ kind: 'found', unit: 'fraction', value: expect.closeTo(0.75, 9) });
  });

  it('says what is reachable within the bounds where the target is not', () => {
    const outcome = goalSeek({ ...request, key: 'ceiling', target: 1e12 });
    if (outcome.kind !== 'not-reachable') throw new Error(outcome.kind);
    expect(outcome.searched).toEqual({ low: 0, high: 1 });
    expect(outcome.reached.low).toBe(0);
    expect(outcome.reached.high / newRevenue2027({ ceiling: 1 })).toBeCloseTo(1, 12);
    expect(outcome.message).toContain('revenue of NEW in 2027');
    expect(outcome.message).toContain('$0 to $23B');
  });

  it('searches a side without a bound three P50s or three widths beyond P90', () => {
    const outcome = goalSeek({ ...request, key: 'new-price', target: 1e12 });
    // P90 is 570 and P50, 450, exceeds the width of 240.
    expect(outcome).toMatchObject({
      kind: 'not-reachable',
      searched: { low: 0, high: expect.closeTo(570 + 3 * 450, 9) },
    });
  });

  it('keeps to a narrower range when asked, and refuses one outside the bounds', () => {
    expect(goalSeek({ ...request, within: { low: 2027, high: 2030 } })).toMatchObject({ kind: 'not-reachable' });
    expect(goalSeek({ ...request, key: 'ceiling', within: { low: 2, high: 3 } })).toMatchObject({
      kind: 'invalid-range',
      message: expect.stringContaining('0% to 100%'),
    });
  });

  it('says so where the assumption does not move the output', () => {
    expect(goalSeek({ ...request, key: 'old-price' })).toMatchObject({ kind: 'no-effect' });
    expect(goalSeek({ ...request, key: 'ports-2026' })).toMatchObject({ kind: 'no-effect' });
  });

  it('throws for an assumption the model does not read and a target that is no number', () => {
    expect(() => goalSeek({ ...request, key: 'unknown' })).toThrow(RangeError);
    expect(() => goalSeek({ ...request, target: Number.NaN })).toThrow(RangeError);
  });
});
