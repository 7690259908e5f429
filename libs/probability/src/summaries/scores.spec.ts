import fc from 'fast-check';
import { quantileFunction } from '../distributions/quantile-function';
import { absolutePercentageError, coverage, crpsFromDraws, logBias, pinballLoss, scoreForecasts } from './scores';

const SEED = 20261123;

describe('scores of point and range forecasts', () => {
  it('measure a forecast against what happened', () => {
    expect(absolutePercentageError(150, 100)).toEqual({ kind: 'present', value: 0.5 });
    expect(absolutePercentageError(-50, -100)).toEqual({ kind: 'present', value: 0.5 });
    expect(logBias(200, 100)).toEqual({ kind: 'present', value: Math.log(2) });
  });

  it('are missing, with the reason, where they are undefined', () => {
    expect(absolutePercentageError(1, 0)).toMatchObject({ kind: 'missing', reason: 'undefined' });
    expect(logBias(0, 1)).toMatchObject({ kind: 'missing', reason: 'undefined' });
    expect(logBias(1, -1)).toMatchObject({ kind: 'missing', reason: 'undefined' });
  });

  it('summarise a publisher by medians and coverage', () => {
    const scores = scoreForecasts([
      { forecast: 110, actual: 100, low: 90, high: 105 },
      { forecast: 150, actual: 100, low: 120, high: 180 },
      { forecast: 80, actual: 100, low: 70, high: 100 },
      { forecast: 100, actual: 100 },
      { forecast: 300, actual: 100 },
    ]);
    expect(scores.count).toBe(5);
    expect(scores.ranked).toBe(true);
    expect(scores.medianAbsolutePercentageError).toEqual({ kind: 'present', value: 0.2 });
    expect(scores.bias).toEqual({ kind: 'present', value: Math.log(1.1) });
    expect(scores.coverage).toEqual({ kind: 'present', value: 2 / 3 });
  });

  it('give no rank below five and no number at all to nothing', () => {
    expect(scoreForecasts([{ forecast: 1, actual: 1 }]).ranked).toBe(false);
    expect(scoreForecasts([])).toMatchObject({
      count: 0,
      ranked: false,
      bias: { kind: 'missing', reason: 'not-applicable' },
      coverage: { kind: 'missing', reason: 'not-reported' },
    });
    expect(coverage([{ forecast: 1, actual: 1 }])).toMatchObject({ kind: 'missing', reason: 'not-reported' });
    expect(scoreForecasts([{ forecast: 1, actual: 0 }]).bias).toMatchObject({ kind: 'missing', reason: 'undefined' });
  });
});

describe('pinballLoss', () => {
  it('weighs misses above and below by the level', () => {
    expect(pinballLoss({ level: 0.9, quantile: 10, actual: 14 })).toBeCloseTo(3.6, 14);
    expect(pinballLoss({ level: 0.9, quantile: 10, actual: 6 })).toBeCloseTo(0.4, 14);
    expect(pinballLoss({ level: 0.9, quantile: 10, actual: 10 })).toBe(0);
    expect(() => pinballLoss({ level: 1, quantile: 1, actual: 1 })).toThrow(RangeError);
  });

  it('is smallest on average at the true quantile', () => {
    const outcomes = Array.from({ length: 999 }, (_, index) => (index + 1) / 1000);
    const loss = (quantile: number) =>
      outcomes.reduce((sum, actual) => sum + pinballLoss({ level: 0.75, quantile, actual }), 0);
    expect(loss(0.75)).toBeLessThan(loss(0.74));
    expect(loss(0.75)).toBeLessThan(loss(0.76));
  });
});

describe('crpsFromDraws', () => {
  it(`is E|X − y| − ½E|X − X′| by the double sum (seed ${SEED})`, () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), value, (draws, actual) => {
        let distance = 0;
        let spread = 0;
        for (const a of draws) {
          distance += Math.abs(a - actual) / draws.length;
          for (const b of draws) spread += Math.abs(a - b) / draws.length ** 2;
        }
        expect(crpsFromDraws(Float64Array.from(draws), actual)).toBeCloseTo(distance - spread / 2, 9);
      }),
      { seed: SEED },
    );
  });

  it('approaches the closed form of a normal (Gneiting & Raftery 2007, equation 22)', () => {
    // CRPS(N(0,1), y) = y(2Φ(y) − 1) + 2φ(y) − 1/√π; at y = 0 that is 2φ(0) − 1/√π = 0.2336949773.
    const count = 20_000;
    const quantile = quantileFunction({ kind: 'normal', mean: 0, standardDeviation: 1 });
    const draws = Float64Array.from({ length: count }, (_, draw) => quantile((draw + 0.5) / count));
    // Evenly spaced probabilities err by O(1/n).
    expect(crpsFromDraws(draws, 0)).toBeCloseTo(0.2336949773, 4);
  });

  it('is the absolute error of a single draw, and is refused for none', () => {
    expect(crpsFromDraws(Float64Array.of(7), 4)).toBe(3);
    expect(() => crpsFromDraws(new Float64Array(0), 1)).toThrow(RangeError);
  });
});
