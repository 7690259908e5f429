import * as fc from 'fast-check';
import { knotsInterpolation } from './curve-knots';

const SEED = 20261123;
const through = (...values: readonly number[]): ((year: number) => number) =>
  knotsInterpolation({ kind: 'knots', knots: values.map((value, index) => ({ year: 2024 + index, value })) });

describe('monotone cubic interpolation', () => {
  it('passes through its knots and is flat outside', () => {
    const at = through(0, 0.1, 0.5, 0.6);
    expect([2024, 2025, 2026, 2027].map(at)).toEqual([0, 0.1, 0.5, 0.6]);
    expect(at(2000)).toBe(0);
    expect(at(2050)).toBe(0.6);
  });

  it('reproduces a straight line', () => {
    expect(through(0, 0.2, 0.4, 0.6)(2025.3)).toBeCloseTo(0.26, 12);
  });

  it('takes three-point slopes: between the inner knots of a parabola it is that parabola', () => {
    // Slopes of y = x² at 1 and 2 are 2 and 4 and pass the monotonicity test: α = 2/3, β = 4/3.
    expect(through(0, 1, 4, 9)(2025.5)).toBeCloseTo(2.25, 14);
  });

  it('draws slopes back to the circle of radius 3', () => {
    // Secants 0.01, 1 and 0.01: three-point slopes 0.505 at both inner knots stay; beside the flat ends α = 0.01/0.01 = 1 and
    // β = 50.5, so β is scaled to 3·50.5/√(1 + 50.5²) and the end slope likewise.
    const values = [0, 0.01, 1.01, 1.02];
    const at = through(...values);
    const scale = 3 / Math.hypot(1, 50.5);
    const expected = 0.5 * 0.01 + 0.125 * 0.01 * scale * (1 - 50.5);
    expect(at(2024.5)).toBeCloseTo(expected, 14);
  });

  it('keeps a single knot constant', () => {
    expect(through(0.3)(2040)).toBe(0.3);
  });

  it(`never leaves the range of neighbouring knots and rises where they rise (seed ${SEED})`, () => {
    const knots = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(knots, fc.double({ min: 0, max: 1, noNaN: true }), (values, place) => {
        const at = through(...values);
        const position = place * (values.length - 1);
        const cell = Math.min(Math.floor(position), values.length - 2);
        const low = Math.min(values[cell]!, values[cell + 1]!);
        const high = Math.max(values[cell]!, values[cell + 1]!);
        const rounding = 1e-12;
        const here = at(2024 + position);
        expect(here).toBeGreaterThanOrEqual(low - rounding);
        expect(here).toBeLessThanOrEqual(high + rounding);
        const later = at(2024 + Math.min(position + 0.01, cell + 1));
        if (values[cell + 1]! >= values[cell]!) expect(later).toBeGreaterThanOrEqual(here - rounding);
        else expect(later).toBeLessThanOrEqual(here + rounding);
      }),
      { seed: SEED },
    );
  });
});
