/** What a root search is given. */
export interface RootBracket {
  readonly f: (x: number) => number;
  /** Ends of an interval over which f changes sign. */
  readonly low: number;
  readonly high: number;
  /** Absolute tolerance on the root, 0 or more; four units in the last place of the root are added. */
  readonly tolerance: number;
}

/**
 * A root of f by Brent's method: inverse quadratic interpolation and secant steps, kept safe by bisection (Brent 1973, Algorithms for
 * Minimization without Derivatives, chapter 4). Where f jumps across 0, the place of the jump is returned.
 * @returns x within `tolerance` of a sign change of f
 * @throws RangeError if f has one sign at both ends, is not a number somewhere, or the interval is empty
 */
export function brentRoot({ f, low, high, tolerance }: RootBracket): number {
  if (!(low <= high)) throw new RangeError(`A root is sought between ${low} and ${high}, which is no interval.`);
  // b is the best estimate, a the previous one, c the far end of the bracket: f(b) and f(c) differ in sign.
  let [a, b] = [low, high];
  let [fa, fb] = [valueAt(f, a), valueAt(f, b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new RangeError(`The function has one sign at both ${low} and ${high}.`);
  let [c, fc] = [a, fa];
  let step = b - a;
  let previousStep = step;
  for (;;) {
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      previousStep = step;
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const enough = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= enough || fb === 0) return b;
    const proposed = Math.abs(previousStep) < enough || Math.abs(fa) <= Math.abs(fb) ? null : interpolate();
    if (proposed === null) {
      step = half;
      previousStep = half;
    } else {
      previousStep = step;
      step = proposed;
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > enough ? step : Math.sign(half) * enough;
    fb = valueAt(f, b);

    /** The secant or inverse quadratic step from b, or null if bisection is safer. */
    function interpolate(): number | null {
      const s = fb / fa;
      let p: number;
      let q: number;
      if (a === c) {
        p = 2 * half * s;
        q = 1 - s;
      } else {
        const t = fa / fc;
        const r = fb / fc;
        p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
        q = (t - 1) * (r - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      else p = -p;
      const accepted = 2 * p < Math.min(3 * half * q - Math.abs(enough * q), Math.abs(previousStep * q));
      return accepted ? p / q : null;
    }
  }
}

function valueAt(f: (x: number) => number, x: number): number {
  const value = f(x);
  if (Number.isNaN(value)) throw new RangeError(`The function has no value at ${x}.`);
  return value;
}
