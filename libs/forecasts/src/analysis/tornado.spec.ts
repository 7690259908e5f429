import type { OutputQuestion } from './driver';
import { tornado } from './tornado';
import {
  newRevenue2027,
  twoTechnologyDefinitions,
  twoTechnologyModel,
  twoTechnologyValues,
} from '../model/two-technology-model';

const question: OutputQuestion = {
  model: twoTechnologyModel,
  values: twoTechnologyValues,
  definitions: twoTechnologyDefinitions,
  output: 'revenue',
  entity: 'new',
  year: 2027,
};

describe('tornado', () => {
  it('moves each driver to its P10 and P90 with all others at P50', () => {
    const bars = new Map(tornado(question).map((bar) => [bar.key, bar]));
    // P10 and P90 of uniform(a, b) lie a tenth of the way in from its ends.
    const ends: Record<string, [number, number]> = {
      ceiling: [0.44, 0.76],
      midpoint: [2026.2, 2027.8],
      decline: [0.11, 0.19],
      'new-price': [330, 570],
    };
    for (const [key, [p10, p90]] of Object.entries(ends)) {
      const bar = bars.get(key);
      // Ten roundings of relative size 1e-16 each, with room.
      expect(bar?.atP10).toBeCloseTo(newRevenue2027({ [key]: p10 }), -1);
      expect((bar?.atP10 ?? 0) / newRevenue2027({ [key]: p10 })).toBeCloseTo(1, 12);
      expect((bar?.atP90 ?? 0) / newRevenue2027({ [key]: p90 })).toBeCloseTo(1, 12);
      expect((bar?.atP50 ?? 0) / newRevenue2027({})).toBeCloseTo(1, 12);
      expect(bar?.input?.p10).toBeCloseTo(p10, 9);
      expect(bar?.input?.p90).toBeCloseTo(p90, 9);
    }
  });

  it('moves the whole path of total ports as one driver', () => {
    const bars = tornado(question);
    const path = bars.filter(({ key }) => key.startsWith('ports') || key === 'total-ports');
    expect(path).toHaveLength(1);
    expect(path[0]).toMatchObject({ key: 'total-ports', input: null });
    expect((path[0]!.atP10 ?? 0) / newRevenue2027({ 'ports-2027': 88e6 })).toBeCloseTo(1, 12);
    expect((path[0]!.atP90 ?? 0) / newRevenue2027({ 'ports-2027': 152e6 })).toBeCloseTo(1, 12);
  });

  it('sorts by swing, drivers without effect last, and a fixed driver has none', () => {
    const values = new Map([...twoTechnologyValues, ['ceiling', { kind: 'fixed', value: 0.6 } as const]]);
    const bars = tornado({ ...question, values });
    expect(bars.map(({ swing }) => swing)).toEqual(bars.map(({ swing }) => swing).toSorted((a, b) => b - a));
    // At the midpoint year the steepness cancels, and the incumbent's price plays no part in the newcomer's revenue.
    expect(bars.filter(({ swing }) => swing === 0).map(({ key }) => key)).toEqual([
      'ceiling',
      'old-price',
      'steepness',
    ]);
  });

  it('says why there is no value rather than showing 0', () => {
    const [old, newcomer] = twoTechnologyModel.technologies;
    if (newcomer!.substitution.kind === 'remainder') throw new Error('the newcomer has a curve');
    const later = {
      ...newcomer!,
      substitution: { ...newcomer!.substitution, launchYear: 2030 },
      price: { ...newcomer!.price, law: 'wright' as const },
    };
    const bars = tornado({
      ...question,
      model: { ...twoTechnologyModel, technologies: [old!, later] },
      output: 'price',
    });
    expect(bars[0]).toMatchObject({
      atP10: null,
      atP50: null,
      swing: 0,
      missing: { kind: 'missing', reason: 'undefined' },
    });
  });

  it('throws for an output the model does not have', () => {
    expect(() => tornado({ ...question, entity: 'nobody' })).toThrow(RangeError);
    expect(() => tornado({ ...question, year: 2050 })).toThrow(RangeError);
  });
});
