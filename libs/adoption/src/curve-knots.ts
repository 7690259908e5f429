/** A curve through stated points, ascending by year, at least one. */
export interface KnotsCurve {
  readonly kind: 'knots';
  readonly knots: readonly { readonly year: number; readonly value: number }[];
}

/** Points with the slope at each: what the interpolation needs. All three arrays have one entry per knot. */
export interface HermiteKnots {
  readonly years: Float64Array;
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/**
 * Fills `slopes` so that the cubic through the knots is monotone wherever the knots are (Fritsch & Carlson 1980, SIAM Journal on
 * Numerical Analysis 17(2)): three-point differences, one-sided at the ends, 0 at a turn or beside a flat piece, and drawn
 * back to the circle α² + β² = 9 if they would overshoot.
 */
export function setMonotoneSlopes(knots: HermiteKnots): void {
  const { years, values, slopes } = knots;
  const last = years.length - 1;
  if (last === 0) {
    slopes[0] = 0;
    return;
  }
  const secant = (i: number): number => (values[i + 1]! - values[i]!) / (years[i + 1]! - years[i]!);
  slopes[0] = secant(0);
  slopes[last] = secant(last - 1);
  for (let i = 1; i < last; i++) {
    const before = secant(i - 1);
    const after = secant(i);
    const widthBefore = years[i]! - years[i - 1]!;
    const widthAfter = years[i + 1]! - years[i]!;
    slopes[i] = before * after <= 0 ? 0 : (widthAfter * before + widthBefore * after) / (widthBefore + widthAfter);
  }
  for (let i = 0; i < last; i++) {
    const rise = secant(i);
    if (rise === 0) {
      slopes[i] = 0;
      slopes[i + 1] = 0;
      continue;
    }
    const alpha = slopes[i]! / rise;
    const beta = slopes[i + 1]! / rise;
    const squared = alpha * alpha + beta * beta;
    if (squared > 9) {
      const scale = 3 / Math.sqrt(squared);
      slopes[i]! *= scale;
      slopes[i + 1]! *= scale;
    }
  }
}

/** Cubic Hermite interpolation at `year`; flat before the first knot and after the last. */
export function hermiteAt(knots: HermiteKnots, year: number): number {
  const { years, values, slopes } = knots;
  const last = years.length - 1;
  if (year <= years[0]!) return values[0]!;
  if (year >= years[last]!) return values[last]!;
  let i = 0;
  while (year > years[i + 1]!) i++;
  const width = years[i + 1]! - years[i]!;
  const s = (year - years[i]!) / width;
  const r = 1 - s;
  return (
    r * r * (1 + 2 * s) * values[i]! +
    r * r * s * width * slopes[i]! +
    s * s * (1 + 2 * r) * values[i + 1]! -
    s * s * r * width * slopes[i + 1]!
  );
}

/** The monotone cubic through a curve's knots, as a function of the year; prepared once, cheap per call. */
export function knotsInterpolation(curve: KnotsCurve): (year: number) => number {
  const knots = {
    years: Float64Array.from(curve.knots, (knot) => knot.year),
    values: Float64Array.from(curve.knots, (knot) => knot.value),
    slopes: new Float64Array(curve.knots.length),
  };
  setMonotoneSlopes(knots);
  return (year) => hermiteAt(knots, year);
}
