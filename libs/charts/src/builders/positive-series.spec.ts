import { positiveSeries } from './positive-series';
import type { YearQuantiles } from './summary-points';

const point = (year: number, p10: number, p50: number): YearQuantiles => ({
  year,
  p10,
  p25: p10,
  p50,
  p75: p50 * 2,
  p90: p50 * 3,
  mean: p50,
});

describe('positiveSeries', () => {
  it('keeps the years that have a logarithm and lets ranges begin at the foot of the axis', () => {
    const { points } = positiveSeries(
      { unit: 'ports', points: [point(2026, 0, 0), point(2027, 0, 50), point(2028, 20, 100)], missing: new Map() },
      10,
    );
    expect(points).toEqual([{ ...point(2027, 10, 50) }, point(2028, 20, 100)]);
  });
});
