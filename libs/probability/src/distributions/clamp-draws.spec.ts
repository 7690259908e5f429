import { clampDraws } from './clamp-draws';

describe('clampDraws', () => {
  it('moves draws onto the bounds and tells the fraction', () => {
    const draws = Float64Array.of(-1, 0, 0.5, 1, 3);
    expect(clampDraws(draws, { lower: 0, upper: 1 })).toBe(0.4);
    expect([...draws]).toEqual([0, 0, 0.5, 1, 1]);
  });

  it('leaves draws alone where there is no bound', () => {
    const draws = Float64Array.of(-1e9, 1e9);
    expect(clampDraws(draws, { lower: null, upper: null })).toBe(0);
    expect(clampDraws(draws, { lower: null, upper: 5 })).toBe(0.5);
    expect(clampDraws(new Float64Array(0), { lower: 0, upper: 1 })).toBe(0);
  });

  it('refuses bounds in the wrong order', () => {
    expect(() => clampDraws(Float64Array.of(1), { lower: 2, upper: 1 })).toThrow(RangeError);
  });
});
