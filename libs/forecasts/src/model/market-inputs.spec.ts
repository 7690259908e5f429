import { baseMarketModel } from './base-market-model';
import { assertMarketModel, marketInputsOf } from './market-inputs';
import { type MarketModel, type TechnologyModel, withPriceLaw } from './market-model';

const [pluggable, lpo, cpo, oio] = baseMarketModel.technologies;
const withTechnologies = (...technologies: MarketModel['technologies']): MarketModel => ({
  ...baseMarketModel,
  technologies,
  groups: [],
});

describe('the inputs of a model', () => {
  it('are those of the price law in use', () => {
    const keysOf = (model: MarketModel): readonly string[] => marketInputsOf(model).flatMap((input) => input.keys);
    expect(keysOf(baseMarketModel)).toContain('asp-decline');
    expect(keysOf(baseMarketModel)).not.toContain('asp-learning');
    expect(keysOf(withPriceLaw(baseMarketModel, 'wright'))).toContain('asp-learning');
    expect(keysOf(withPriceLaw(baseMarketModel, 'wright'))).not.toContain('asp-decline');
  });

  it('are listed once each', () => {
    const keys = marketInputsOf(baseMarketModel).flatMap((input) => input.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a malformed model is refused', () => {
  const cases: readonly (readonly [string, MarketModel])[] = [
    ['must differ', withTechnologies(pluggable!, lpo!, lpo!)],
    ['oldest technology takes the remainder', withTechnologies(lpo!, pluggable!)],
    ['which is no technology', withTechnologies(pluggable!, oio!)],
    [
      'is part of itself',
      withTechnologies(pluggable!, {
        ...oio!,
        substitution: { ...oio!.substitution, kind: 'part-of', parent: 'oio' } as TechnologyModel['substitution'],
      }),
    ],
    ['no technology none', { ...baseMarketModel, powerReference: 'none' }],
    ['names xpo', { ...baseMarketModel, groups: [{ id: 'g', name: 'G', members: ['xpo'] }] }],
    ['one assumption per model year', { ...baseMarketModel, lastYear: 2030 }],
    ['before the first', { ...baseMarketModel, lastYear: 2020 }],
    ['has no watts', withTechnologies(pluggable!, { ...cpo!, watts: [] })],
  ];
  it.each(cases)('%s', (message, model) => {
    expect(() => assertMarketModel(model)).toThrow(message);
  });

  it('and the base model is not', () => {
    expect(() => assertMarketModel(baseMarketModel)).not.toThrow();
  });
});
