import type { Distribution } from '@waveguide/probability';
import { baseMarketModel } from '../model/base-market-model';
import { definitions, valuesOf } from '../model/base-model.fixture';
import { summariseModel } from '../engine/market-engine';
import { clampedSentences, clampedSentence } from './clamped-drivers';

const share = { lower: 0, upper: 1, unit: 'fraction' } as const;
/** P95 at 100 %: one draw in twenty lies above. */
const wide: Distribution = {
  kind: 'lognormal',
  logMean: Math.log(0.5) / 2,
  logStandardDeviation: -Math.log(0.5) / (2 * 1.6448536269514722),
};

describe('clamped draws', () => {
  it('are told with fraction and bound', () => {
    expect(clampedSentence(0.05, wide, share)).toBe('5% of its draws lay above 100% and were moved to it');
    expect(clampedSentence(0.02, { kind: 'normal', mean: 0.5, standardDeviation: 0.3 }, share)).toBe(
      '2% of its draws lay below 0% or above 100% and were moved to the bound',
    );
  });

  it('are never 0% where there are some, and nothing where there are none', () => {
    expect(clampedSentence(1 / 16384, wide, share)).toMatch(/^less than 0\.1% of its draws lay above 100%/);
    expect(clampedSentence(0, wide, share)).toBeNull();
  });

  it('are counted by the run as the distribution has them', () => {
    const values = new Map([...valuesOf('base'), ['share-ceiling', wide]]);
    const { clamped } = summariseModel({ model: baseMarketModel, definitions, values, seed: 3, drawCount: 16_384 });
    const named = definitions.map((one) => (one.key === 'share-ceiling' ? { ...one, unit: 'fraction' as const } : one));
    const [sentence] = clampedSentences(clamped, { definitions: named, values });
    // By construction 5 % lie above 1; a scrambled Sobol column of 16,384 has that to within one draw.
    expect(clamped.find(({ key }) => key === 'share-ceiling')?.fraction).toBeCloseTo(0.05, 3);
    expect(sentence).toMatch(/: 5% of its draws lay above 100% and were moved to it\.$/);
  });
});
