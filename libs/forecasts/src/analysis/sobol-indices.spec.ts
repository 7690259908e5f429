import type { OutputQuestion } from './driver';
import { sobolIndices } from './sobol-indices';
import { twoTechnologyDefinitions, twoTechnologyModel, twoTechnologyValues } from '../model/two-technology-model';

const question: OutputQuestion = {
  model: twoTechnologyModel,
  values: twoTechnologyValues,
  definitions: twoTechnologyDefinitions,
  output: 'revenue',
  entity: 'new',
  year: 2026,
};

/** Every assumption fixed at its P50 but some. */
function onlyUncertain(keys: readonly string[]): OutputQuestion['values'] {
  return new Map(
    [...twoTechnologyValues].map(([key, distribution]) => {
      if (keys.includes(key) || distribution.kind !== 'uniform') return [key, distribution];
      return [key, { kind: 'fixed', value: (distribution.low + distribution.high) / 2 } as const];
    }),
  );
}

describe('sobolIndices', () => {
  it('gives the closed form for a product of independent factors (seed 20261109)', () => {
    // Revenue = const · ceiling · price. With squared coefficients of variation q = (b − a)²/12/mean², the first-order index
    // of a factor is q_i over Π(1 + q) − 1 and the total one is q_i·(1 + q_j) over it.
    const ceiling = 0.2 ** 2 / 12 / 0.6 ** 2;
    const price = 300 ** 2 / 12 / 450 ** 2;
    const all = (1 + ceiling) * (1 + price) - 1;
    const values = new Map([
      ...onlyUncertain(['new-price', 'old-price']),
      ['ceiling', { kind: 'uniform', low: 0.5, high: 0.7 } as const],
    ]);
    const analysis = sobolIndices({ ...question, values, seed: 20261109 });
    if (analysis.kind === 'missing') throw new Error(analysis.detail);
    const byKey = new Map(analysis.value.drivers.map((driver) => [driver.key, driver]));
    // 4,096 scrambled Sobol rows; pseudo-random ones would have standard errors of about 0.015.
    expect(Math.abs((byKey.get('ceiling')?.first.estimate ?? 0) - ceiling / all)).toBeLessThan(0.015);
    expect(Math.abs((byKey.get('ceiling')?.total.estimate ?? 0) - (ceiling * (1 + price)) / all)).toBeLessThan(0.015);
    expect(Math.abs((byKey.get('new-price')?.first.estimate ?? 0) - price / all)).toBeLessThan(0.015);
    expect(analysis.value.drivers.map(({ key }) => key)).toEqual(['new-price', 'ceiling']);
    expect(analysis.value.withoutEffect).toEqual(['old-price']);
    expect(analysis.value.evaluations).toBe(4096 * 5);
  });

  it('counts the path of total ports as one driver and every reading once', () => {
    const analysis = sobolIndices({ ...question, seed: 1, rows: 256, replicates: 20 });
    if (analysis.kind === 'missing') throw new Error(analysis.detail);
    const keys = [...analysis.value.drivers.map(({ key }) => key), ...analysis.value.withoutEffect];
    expect(keys.toSorted()).toEqual([
      'ceiling',
      'decline',
      'midpoint',
      'new-price',
      'old-price',
      'steepness',
      'total-ports',
    ]);
    // The price in its reference year does not feel the decline.
    expect(analysis.value.withoutEffect).toContain('decline');
  });

  it('is missing with a reason where nothing varies', () => {
    expect(sobolIndices({ ...question, values: onlyUncertain([]), seed: 1 })).toMatchObject({ kind: 'missing' });
    const constant = sobolIndices({ ...question, values: onlyUncertain(['old-price']), seed: 1, rows: 64 });
    expect(constant).toMatchObject({
      kind: 'missing',
      detail: 'The revenue of NEW in 2026 is the same in every draw.',
    });
  });
});
