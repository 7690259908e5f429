import type { Distribution } from '@waveguide/probability';
import { densityCurve, densityExtent } from './density-curve';

const triangle: Distribution = { kind: 'triangular', low: 1, mode: 2, high: 5 };

describe('densityCurve', () => {
  it('encloses the probability that lies on its extent', () => {
    const points = densityCurve(triangle, { from: 0, to: 6 }, 1200);
    const area = points
      .slice(1)
      .reduce((sum, point, index) => sum + ((point.y + points[index]!.y) / 2) * (point.x - points[index]!.x), 0);
    // Trapezia of width 0.005 under straight lines; the corners of the triangle lie on grid points.
    expect(area).toBeCloseTo(1, 6);
  });

  it('has no curve for a value without uncertainty', () => {
    expect(densityCurve({ kind: 'fixed', value: 3 }, { from: 2, to: 4 })).toEqual([]);
  });
});

describe('densityExtent', () => {
  it('shows all of the distributions that are compared', () => {
    const { from, to } = densityExtent([triangle, { kind: 'fixed', value: 9 }]);
    expect(from).toBeLessThan(1.5);
    expect(to).toBeGreaterThan(9);
  });

  it('leaves room about a single value', () => {
    const { from, to } = densityExtent([{ kind: 'fixed', value: 0 }]);
    expect(from).toBeLessThan(0);
    expect(to).toBeGreaterThan(0);
  });
});
