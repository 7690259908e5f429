import { type GoalSeekRequest, goalSeek } from './goal-seek';
import { seriesKey } from '../model/market-output';
import { drawsOf } from '../model/market-run';
import { runMarketModel } from '../engine/run-market-model';
import { twoTechnologyDefinitions, twoTechnologyModel, twoTechnologyValues } from '../model/two-technology-model';

const request: GoalSeekRequest = {
  model: twoTechnologyModel,
  values: twoTechnologyValues,
  definitions: twoTechnologyDefinitions,
  seed: 5,
  drawCount: 512,
  output: 'revenue',
  entity: 'new',
  year: 2027,
  key: 'midpoint',
  target: 20e9,
  search: 'bounds',
};

/** The slow definition: a whole run with the assumption held at a value, its draws sorted, the mean of the middle two. */
function medianWith(changed: Readonly<Record<string, number>>): number {
  const fixed = Object.entries(changed).map(([key, value]) => [key, { kind: 'fixed' as const, value }] as const);
  const run = runMarketModel({
    model: twoTechnologyModel,
    definitions: twoTechnologyDefinitions,
    values: new Map([...twoTechnologyValues, ...fixed]),
    seed: 5,
    drawCount: 512,
    keep: [seriesKey('revenue', 'new')],
  });
  const sorted = [...drawsOf(run, { output: 'revenue', entity: 'new', year: 2027 })].sort((a, b) => a - b);
  return ((sorted[255] ?? NaN) + (sorted[256] ?? NaN)) / 2;
}

describe('goalSeek', () => {
  it.each([
    ['midpoint', 15e9],
    ['ceiling', 10e9],
    ['new-price', 20e9],
    ['decline', 12e9],
    ['ports-2027', 12e9],
  ] as const)('finds the value of %s at which the P50 of the draws is the target', (key, target) => {
    const found = goalSeek({ ...request, key, target });
    if (found.kind !== 'found') throw new Error(`${key}: ${found.message}`);
    // Held there while all others keep their ranges, a whole run has the target as its median.
    expect(medianWith({ [key]: found.value }) / target).toBeCloseTo(1, 9);
    expect(found.others).toEqual([]);
  });

  it('scales a price by exactly as much as its target, since revenue is proportional to it', () => {
    const perDollar = medianWith({ 'new-price': 1 });
    const found = goalSeek({ ...request, key: 'new-price', target: 20e9 });
    expect(found).toMatchObject({ kind: 'found', value: expect.closeTo(20e9 / perDollar, 6) });
  });

  it('solves the path of total ports for its level', () => {
    const target = medianWith({ 'ports-2026': 87.5e6, 'ports-2027': 140e6 });
    const found = goalSeek({ ...request, key: 'total-ports', target });
    // 140 million lie three quarters up uniform(80, 160) million.
    expect(found).toMatchObject({ kind: 'found', unit: 'fraction', value: expect.closeTo(0.75, 9) });
  });

  it('stays within P1 to P99 of what is published unless asked, and says what is reachable there', () => {
    const outcome = goalSeek({ ...request, search: 'plausible', key: 'ceiling', target: 1e12 });
    if (outcome.kind !== 'not-reachable') throw new Error(outcome.kind);
    // Of uniform(0.4, 0.8).
    expect(outcome.searched.low).toBeCloseTo(0.404, 12);
    expect(outcome.searched.high).toBeCloseTo(0.796, 12);
    expect(outcome.reached.high / medianWith({ ceiling: 0.796 })).toBeCloseTo(1, 9);
    expect(outcome.reached.low / medianWith({ ceiling: 0.404 })).toBeCloseTo(1, 9);
    expect(outcome.message).toMatch(
      /^Not reachable: between 40\.4% and 79\.6% this driver moves the P50 of the revenue of NEW in 2027 over \$/,
    );
  });

  it('holds a draft against what is published, not against itself', () => {
    const values = new Map([...twoTechnologyValues, ['ceiling', { kind: 'uniform' as const, low: 0.1, high: 0.2 }]]);
    const outcome = goalSeek({
      ...request,
      values,
      published: twoTechnologyValues,
      search: 'plausible',
      key: 'ceiling',
      target: 1e12,
    });
    expect(outcome).toMatchObject({ searched: { low: expect.closeTo(0.404, 12), high: expect.closeTo(0.796, 12) } });
  });

  it('is widened by a figure of the ledger that counts what the assumption states', () => {
    const points = [{ output: 'price', entity: 'new', year: 2026, value: 900 } as const];
    const outcome = goalSeek({ ...request, search: 'plausible', key: 'new-price', points, target: 1e12 });
    expect(outcome).toMatchObject({ searched: { low: expect.closeTo(303, 9), high: 900 } });
  });

  it('searches no calendar year farther off than a few widths of its range', () => {
    const outcome = goalSeek({ ...request, key: 'midpoint', target: 1 });
    // P10 to P90 of uniform(2026, 2028) is 1.6 years: three of them beyond either.
    expect(outcome).toMatchObject({
      kind: 'not-reachable',
      searched: { low: expect.closeTo(2026.2 - 4.8, 9), high: expect.closeTo(2027.8 + 4.8, 9) },
    });
  });

  it('keeps to a range when asked, and refuses one outside the bounds', () => {
    expect(goalSeek({ ...request, within: { low: 2029, high: 2031 } })).toMatchObject({ kind: 'not-reachable' });
    expect(goalSeek({ ...request, key: 'ceiling', within: { low: 2, high: 3 } })).toMatchObject({
      kind: 'invalid-range',
      message: expect.stringContaining('from 0% to 100%'),
    });
  });

  it('says so where the assumption does not move the output', () => {
    expect(goalSeek({ ...request, key: 'old-price' })).toMatchObject({ kind: 'no-effect' });
    expect(goalSeek({ ...request, key: 'ports-2026' })).toMatchObject({ kind: 'no-effect' });
  });

  it('finds nothing to search in what is published as certain', () => {
    const published = new Map([...twoTechnologyValues, ['ceiling', { kind: 'fixed' as const, value: 0.5 }]]);
    expect(goalSeek({ ...request, published, search: 'plausible', key: 'ceiling' })).toEqual({
      kind: 'invalid-range',
      message: 'It is published as exactly 50%, so there is no range to search within.',
    });
  });

  it('throws for an assumption the model does not read and a target that is no number', () => {
    expect(() => goalSeek({ ...request, key: 'unknown' })).toThrow(RangeError);
    expect(() => goalSeek({ ...request, target: Number.NaN })).toThrow(RangeError);
  });
});
