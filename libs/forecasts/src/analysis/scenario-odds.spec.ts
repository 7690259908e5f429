import fc from 'fast-check';
import { baseMarketModel } from '../model/base-market-model';
import { correlations, definitions, valuesOf } from '../model/base-model.fixture';
import { summariseModel } from '../engine/market-engine';
import { drawsOf } from '../model/market-run';
import { seriesOf } from '../model/market-summary';
import { runMarketModel } from '../engine/run-market-model';
import { scenarioOdds } from './scenario-odds';

const SEED = 20261122;

describe('scenarioOdds', () => {
  it('counts the draws of Base from both ends, a draw equal to the median in both', () => {
    expect(scenarioOdds(3, Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8))).toEqual({
      kind: 'present',
      value: { median: 3, atOrBelow: 3 / 8, atOrAbove: 6 / 8 },
    });
  });

  it('leaves out draws without a value, and has a reason where none has one', () => {
    expect(scenarioOdds(3, Float64Array.of(NaN, 2, NaN, 4))).toMatchObject({ value: { atOrBelow: 0.5 } });
    expect(scenarioOdds(3, Float64Array.of(NaN))).toMatchObject({ kind: 'missing' });
  });

  it('agrees with the place in the sorted draws (seed 11)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), fc.integer({ max: 31 }), (draws, at) => {
        const sorted = [...draws].sort((a, b) => a - b);
        const firstAbove = sorted.findIndex((value) => value > at);
        const rank = firstAbove === -1 ? sorted.length : firstAbove;
        expect(scenarioOdds(at, Float64Array.from(draws))).toMatchObject({
          value: { atOrBelow: rank / sorted.length },
        });
      }),
      { seed: 11 },
    );
  });

  it('puts the medians of the dataset’s Downside and Upside far out among the draws of Base', () => {
    const at = { output: 'ports', entity: 'co-packaged', year: 2030 } as const;
    const o = { model: baseMarketModel, definitions, correlations, seed: SEED, drawCount: 16_384 };
    const draws = drawsOf(runMarketModel({ ...o, values: valuesOf('base'), keep: ['ports:co-packaged'] }), at);
    const oddsOf = (scenario: 'downside' | 'upside') => {
      const summary = summariseModel({ ...o, values: valuesOf(scenario) });
      const year = summary.years.indexOf(at.year);
      const median = seriesOf(summary, at.output, at.entity).quantiles[year]?.[summary.levels.indexOf(0.5)];
      const counted = (test: (draw: number, at: number) => boolean) =>
        draws.filter((draw) => test(draw, median ?? NaN)).length / draws.length;
      expect(scenarioOdds(median ?? NaN, draws)).toMatchObject({
        value: { atOrBelow: counted((draw, at) => draw <= at), atOrAbove: counted((draw, at) => draw >= at) },
      });
      return { atOrBelow: counted((draw, at) => draw <= at), atOrAbove: counted((draw, at) => draw >= at) };
    };
    // Below P10 and above P90 of Base: they are what-ifs, not ends of its range, and not beyond all of its draws either.
    const [downside, upside] = [oddsOf('downside').atOrBelow, oddsOf('upside').atOrAbove];
    expect(downside).toBeGreaterThan(0.01);
    expect(downside).toBeLessThan(0.1);
    expect(upside).toBeGreaterThan(0.01);
    expect(upside).toBeLessThan(0.1);
  });
});
