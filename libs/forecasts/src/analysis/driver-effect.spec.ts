import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { driversOf, type OutputQuestion } from './driver';
import { drawsOf } from '../model/market-run';
import { runMarketModel } from '../engine/run-market-model';
import { tornado } from './tornado';
import { driversWithoutEffect } from './driver-effect';

const base: OutputQuestion = {
  model: baseMarketModel,
  definitions,
  values: valuesOf('base'),
  output: 'revenue',
  entity: 'co-packaged',
  year: 2030,
};
const keys = driversOf(baseMarketModel).map(({ key }) => key);

/** The slow way: two whole runs that differ in one driver, held at two of its values. */
function differs(question: OutputQuestion, key: string, [low, high]: readonly [number, number]): boolean {
  const at = (value: number) =>
    drawsOf(
      runMarketModel({
        ...question,
        values: new Map([...question.values, [key, { kind: 'fixed' as const, value }]]),
        seed: 11,
        drawCount: 256,
      }),
      question,
    );
  const [a, b] = [at(low), at(high)];
  return a.some((value, draw) => !Object.is(value, b[draw]));
}

describe('drivers without effect', () => {
  it('are those that two whole runs do not tell apart', () => {
    const none = driversWithoutEffect(base, { keys, seed: 1 });
    for (const [key, values] of [
      ['share-ceiling', [0.35, 0.85]],
      ['asp-2025', [300, 700]],
      ['oio-asp-2028', [200, 900]],
      ['pue', [1.1, 1.5]],
      ['service-life', [3, 7]],
      ['lpo-ceiling', [0.1, 0.3]],
    ] as const) {
      expect([key, none.has(key)]).toEqual([key, !differs(base, key, values)]);
    }
    expect(none.has('share-midpoint')).toBe(false);
    expect(none.has('pue')).toBe(true);
  });

  it('are not those that move some draws though nothing with the others at P50', () => {
    // The price of 2030 at every P50 is about 476 · 0.859^5 = $223, above any floor of this range; in cheap draws the floor holds it up.
    const question: OutputQuestion = {
      ...base,
      values: new Map([...base.values, ['asp-floor', { kind: 'uniform' as const, low: 0, high: 200 }]]),
    };
    expect(tornado(question).find(({ key }) => key === 'asp-floor')?.swing).toBe(0);
    expect(driversWithoutEffect(question, { keys: ['asp-floor'], seed: 1 }).size).toBe(0);
    expect(differs(question, 'asp-floor', [0, 200])).toBe(true);
  });

  it('are all but the path for the total of ports', () => {
    const none = driversWithoutEffect({ ...base, output: 'totalPorts', entity: 'market' }, { keys, seed: 1 });
    expect([...none].sort()).toEqual(keys.filter((key) => key !== 'total-ports').sort());
  });
});
