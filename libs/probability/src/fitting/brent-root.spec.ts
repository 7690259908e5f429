import fc from 'fast-check';
import { brentRoot } from './brent-root';

function counted(f: (x: number) => number): { f: (x: number) => number; calls: () => number } {
  let calls = 0;
  return {
    f: (x) => {
      calls += 1;
      return f(x);
    },
    calls: () => calls,
  };
}

describe('brentRoot', () => {
  it.each([
    { name: 'cos x = x', f: (x: number) => Math.cos(x) - x, low: 0, high: 1, root: 0.7390851332151607 },
    {
      name: 'x³ = 2x + 5 (Wallis 1685)',
      f: (x: number) => x ** 3 - 2 * x - 5,
      low: 2,
      high: 3,
      root: 2.0945514815423265,
    },
    { name: 'exp x = 2', f: (x: number) => Math.exp(x) - 2, low: -5, high: 5, root: Math.LN2 },
    { name: 'a fall through 0', f: (x: number) => 1 - x, low: -10, high: 10, root: 1 },
  ])('solves $name to the last digits in few steps', ({ f, low, high, root }) => {
    const watched = counted(f);
    expect(Math.abs(brentRoot({ f: watched.f, low, high, tolerance: 0 }) - root)).toBeLessThan(
      1e-14 * Math.max(1, root),
    );
    expect(watched.calls()).toBeLessThan(20);
  });

  it('needs no more than bisection squared on a flat root: x⁹ on [−1, 4]', () => {
    const watched = counted((x) => x ** 9);
    expect(Math.abs(brentRoot({ f: watched.f, low: -1, high: 4, tolerance: 1e-10 }))).toBeLessThan(1e-10);
    // Brent's bound is (log2((b − a)/tolerance) + 1)²; practice lies far below.
    expect(watched.calls()).toBeLessThan((Math.log2(5e10) + 1) ** 2 / 4);
  });

  it('finds the root of any increasing cubic (seed 20261105)', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (root, slope) => {
          const f = (x: number) => slope * (x - root) + (x - root) ** 3;
          expect(Math.abs(brentRoot({ f, low: -10, high: 10, tolerance: 1e-12 }) - root)).toBeLessThan(2e-12);
        },
      ),
      { seed: 20261105 },
    );
  });

  it('returns an end that is a root, and the place of a jump across 0', () => {
    expect(brentRoot({ f: (x) => x, low: 0, high: 1, tolerance: 0 })).toBe(0);
    expect(brentRoot({ f: (x) => x - 1, low: 0, high: 1, tolerance: 0 })).toBe(1);
    const jump = brentRoot({ f: (x) => (x < 0.3 ? -1 : 1), low: 0, high: 1, tolerance: 1e-12 });
    expect(Math.abs(jump - 0.3)).toBeLessThan(1e-12);
  });

  it('throws where there is no sign change, no interval or no number', () => {
    expect(() => brentRoot({ f: (x) => x * x + 1, low: -1, high: 1, tolerance: 0 })).toThrow('one sign');
    expect(() => brentRoot({ f: (x) => x, low: 1, high: 0, tolerance: 0 })).toThrow('no interval');
    expect(() => brentRoot({ f: () => Number.NaN, low: 0, high: 1, tolerance: 0 })).toThrow('no value');
  });
});
