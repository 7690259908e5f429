import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { summariseModel } from '../engine/market-engine';
import { medianIn } from '../model/market-summary';
import { drawnMedian } from './drawn-median';

const context = { model: baseMarketModel, definitions, seed: 9, drawCount: 512 };
const correlations = [{ keyA: 'share-ceiling', keyB: 'share-midpoint', rankCorrelation: -0.6 }];

describe('the P50 of the draws of one output', () => {
  it.each([
    ['revenue', 'co-packaged', 2030],
    ['price', 'cpo', 2028],
    ['price', 'co-packaged', 2031],
    ['installedBase', 'cpo', 2033],
    ['powerSaved', 'market', 2030],
    ['share', 'oio', 2036],
  ] as const)('is that of a whole run: %s of %s in %d, whatever was asked before', (output, entity, year) => {
    const question = { ...context, output, entity, year, correlations };
    const median = drawnMedian(question);
    const base = valuesOf('base');
    for (const values of [
      base,
      new Map([...base, ['share-midpoint', { kind: 'fixed' as const, value: 2030 }]]),
      new Map([...base, ['asp-2025', { kind: 'fixed' as const, value: 500 }]]),
      base,
    ])
      expect(median(values)).toBe(medianIn(summariseModel({ ...question, values }), question));
  });

  it('throws for an output that the model does not have', () => {
    expect(() => drawnMedian({ ...context, output: 'revenue', entity: 'abacus', year: 2030 })).toThrow(RangeError);
    expect(() => drawnMedian({ ...context, output: 'revenue', entity: 'cpo', year: 2099 })).toThrow(RangeError);
  });
});
