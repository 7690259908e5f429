/** A minimum, mode and maximum; three equal numbers are a fixed value. */
export interface Range {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** Spearman's rank correlation of two quantities. */
export interface Correlation {
  readonly keyA: string;
  readonly keyB: string;
  readonly rankCorrelation: number;
}

/** Pseudo-random numbers in (0, 1): the small fast counter generator of Doty-Humphrey (PractRand), warmed up by 16 steps. */
export function randomNumbers(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, (seed ^ 0x9e3779b9) | 0, 0x243f6a88, 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return ((sum >>> 0) + 0.5) / 2 ** 32;
  };
  for (let step = 0; step < 16; step++) next();
  return next;
}

/** The value below which a triangular distribution has the fraction u: its distribution function solved for the value. */
export function triangularQuantile({ low, mode, high }: Range, u: number): number {
  if (low === high) return mode;
  const belowMode = (mode - low) / (high - low);
  if (u < belowMode) return low + Math.sqrt(u * (high - low) * (mode - low));
  return high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

/** Φ, to 1.2 · 10⁻⁷: erfc by the Chebyshev fit of Press et al., Numerical Recipes, section 6.2. */
export function normalDistribution(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const exponent = coefficients.reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  const upper = (t * Math.exp(-x * x + exponent)) / 2;
  return z > 0 ? 1 - upper : upper;
}

/** The lower triangular L with L·Lᵀ = matrix. Throws if the correlations cannot hold together. */
export function choleskyFactor(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const factor: number[][] = matrix.map(() => matrix.map(() => 0));
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j++) {
      let rest = row[j]!;
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      if (i === j && !(rest > 0)) throw new RangeError('These correlations cannot hold together.');
      factor[i]![j] = i === j ? Math.sqrt(rest) : rest / factor[j]![j]!;
    }
  });
  return factor;
}

/**
 * Levels in (0, 1) for each key, one array per draw: normals by Box and Muller (1958), correlated by r = 2 sin(π ρ/6) (docs/methods,
 * draws and correlation). Pairs that name another key are without effect on these.
 */
export function* correlatedLevels(o: {
  readonly keys: readonly string[];
  readonly correlations: readonly Correlation[];
  readonly drawCount: number;
  readonly seed: number;
}): Generator<readonly number[]> {
  const matrix = o.keys.map((a) =>
    o.keys.map((b) => {
      if (a === b) return 1;
      const pair = o.correlations.find(({ keyA, keyB }) => (keyA === a && keyB === b) || (keyA === b && keyB === a));
      return pair === undefined ? 0 : 2 * Math.sin((Math.PI * pair.rankCorrelation) / 6);
    }),
  );
  const factor = choleskyFactor(matrix);
  const random = randomNumbers(o.seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
  for (let draw = 0; draw < o.drawCount; draw++) {
    const z = o.keys.map(normal);
    yield factor.map((row) => normalDistribution(row.reduce((sum, weight, k) => sum + weight * z[k]!, 0)));
  }
}
