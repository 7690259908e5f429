import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { createMarketEngine, summariseModel } from './market-engine';
import { withPriceLaw } from '../model/market-model';
import { borrowMemory, giveBackMemory } from './simulation-memory';

describe('memory that is used again', () => {
  it('is handed out again to who needs no more, and made anew for who does', () => {
    const memory = borrowMemory(1000);
    giveBackMemory(memory);
    expect(borrowMemory(500)).toBe(memory);
    expect(borrowMemory(500)).not.toBe(memory);
    giveBackMemory(memory);
    const larger = borrowMemory(2000);
    expect(larger).not.toBe(memory);
    expect(larger).toHaveLength(2000);
  });

  it.each(['erosion', 'wright'] as const)('leaves no trace of what stood in it (%s)', (law) => {
    const request = {
      model: withPriceLaw(baseMarketModel, law),
      values: valuesOf('base'),
      definitions,
      seed: 20261123,
      drawCount: 300,
    };
    giveBackMemory(new Float64Array(300 * 400).fill(NaN));
    expect(summariseModel(request)).toEqual(createMarketEngine(request).summary(request.values));
  });
});
