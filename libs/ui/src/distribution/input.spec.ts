import { percentiles, rangeParts, type Distribution } from '@waveguide/probability';
import { movePercentile, readPercentile, readShorthand, type AssumptionShape } from './input';

const year: AssumptionShape = { unit: 'year', lower: null, upper: null };
const share: AssumptionShape = { unit: 'fraction', lower: 0, upper: 1 };
const ports: AssumptionShape = { unit: 'ports', lower: 0, upper: null };

describe('readShorthand', () => {
  it('reads two ends as 5% and 95% of a lognormal', () => {
    const read = readShorthand('4M to 9M', ports);
    expect(read.ok && read.value.kind).toBe('lognormal');
    if (!read.ok || read.value.kind !== 'lognormal') return;
    // exp of the mean logarithm is the geometric mean of the ends: √(4M·9M) = 6M.
    expect(Math.exp(read.value.logMean)).toBeCloseTo(6e6, 0);
  });

  it('reads back what stands in a field, its unit in words written once', () => {
    const value = { kind: 'metalog', p10: 0.6, p50: 0.7, p90: 0.9, lower: null, upper: null } as const;
    const text = rangeParts(value, 'per-year').text;
    expect(text).toBe('0.6 / 0.7 / 0.9 per year');
    expect(readShorthand(text, { unit: 'per-year', lower: null, upper: null })).toEqual({ ok: true, value });
  });

  it('reads three points as P10, P50 and P90', () => {
    const read = readShorthand('35% / 60% / 85%', share);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const { p10, p50, p90 } = percentiles(read.value);
    expect(p10).toBeCloseTo(0.35, 10);
    expect(p50).toBeCloseTo(0.6, 10);
    expect(p90).toBeCloseTo(0.85, 10);
  });

  it.each([
    ['', share],
    ['abc', share],
    ['9M to 4M', ports],
    ['NaN', ports],
    ['50% / 40% / 60%', share],
    ['120% to 140%', share],
  ])('refuses “%s” with a sentence', (text, shape) => {
    const read = readShorthand(text, shape);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error.message).toMatch(/^[A-Z"“].*[.?]$/);
  });
});

describe('a moved percentile', () => {
  const value: Distribution = { kind: 'metalog', p10: 2029, p50: 2030.5, p90: 2033, lower: null, upper: null };

  it('changes itself and keeps the other two', () => {
    const moved = readPercentile({ text: '2032', key: 'p90', value }, year);
    expect(moved.ok).toBe(true);
    if (!moved.ok) return;
    const points = percentiles(moved.value);
    expect(points.p90).toBeCloseTo(2032, 8);
    expect(points.p10).toBeCloseTo(2029, 8);
    expect(points.p50).toBeCloseTo(2030.5, 8);
  });

  it('is refused where it would pass its neighbour', () => {
    expect(movePercentile({ to: 2031, key: 'p10', value }, year).ok).toBe(false);
  });

  it('is refused outside the physical bounds', () => {
    const ceiling: Distribution = { kind: 'metalog', p10: 0.3, p50: 0.5, p90: 0.8, lower: 0, upper: 1 };
    expect(readPercentile({ text: '140%', key: 'p90', value: ceiling }, share).ok).toBe(false);
  });
});
