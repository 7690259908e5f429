import data from './strd-data.json';

/** The parameters b1 to b9 of NIST, counted from 0: each model reads those that it has. */
type Parameters = ArrayLike<number> & Readonly<Record<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8, number>>;

/** A second predictor stands in Nelson's data only. */
type Predictors = readonly [x: number, second: number];
type Model = (x: Predictors, b: Parameters) => number;

/** Polynomial with coefficients from `b[from]` on, the constant first. */
const polynomial = (b: Parameters, x: number, of: { readonly from: number; readonly count: number }): number =>
  Array.from({ length: of.count }, (_, k) => b[of.from + k]!).reduceRight(
    (sum, coefficient) => sum * x + coefficient,
    0,
  );

const misra: Model = ([x], b) => b[0] * (1 - Math.exp(-b[1] * x));
const chwirut: Model = ([x], b) => Math.exp(-b[0] * x) / (b[1] + b[2] * x);
const gauss: Model = ([x], b) =>
  b[0] * Math.exp(-b[1] * x) +
  b[2] * Math.exp(-(((x - b[3]) / b[4]) ** 2)) +
  b[5] * Math.exp(-(((x - b[6]) / b[7]) ** 2));
const lanczos: Model = ([x], b) => b[0] * Math.exp(-b[1] * x) + b[2] * Math.exp(-b[3] * x) + b[4] * Math.exp(-b[5] * x);
const cubicRatio: Model = ([x], b) =>
  polynomial(b, x, { from: 0, count: 4 }) / (1 + x * polynomial(b, x, { from: 4, count: 3 }));

const MODELS: Readonly<Record<string, Model>> = {
  Bennett5: ([x], b) => b[0] * (b[1] + x) ** (-1 / b[2]),
  BoxBOD: misra,
  Chwirut1: chwirut,
  Chwirut2: chwirut,
  DanWood: ([x], b) => b[0] * x ** b[1],
  ENSO: ([x], b) => {
    const wave = (period: number, [cosine, sine]: readonly [number, number]): number =>
      cosine * Math.cos((2 * Math.PI * x) / period) + sine * Math.sin((2 * Math.PI * x) / period);
    return b[0] + wave(12, [b[1], b[2]]) + wave(b[3], [b[4], b[5]]) + wave(b[6], [b[7], b[8]]);
  },
  Eckerle4: ([x], b) => (b[0] / b[1]) * Math.exp(-0.5 * ((x - b[2]) / b[1]) ** 2),
  Gauss1: gauss,
  Gauss2: gauss,
  Gauss3: gauss,
  Hahn1: cubicRatio,
  Kirby2: ([x], b) => polynomial(b, x, { from: 0, count: 3 }) / (1 + x * polynomial(b, x, { from: 3, count: 2 })),
  Lanczos1: lanczos,
  Lanczos2: lanczos,
  Lanczos3: lanczos,
  MGH09: ([x], b) => (b[0] * (x ** 2 + x * b[1])) / (x ** 2 + x * b[2] + b[3]),
  MGH10: ([x], b) => b[0] * Math.exp(b[1] / (x + b[2])),
  MGH17: ([x], b) => b[0] + b[1] * Math.exp(-x * b[3]) + b[2] * Math.exp(-x * b[4]),
  Misra1a: misra,
  Misra1b: ([x], b) => b[0] * (1 - (1 + (b[1] * x) / 2) ** -2),
  Misra1c: ([x], b) => b[0] * (1 - (1 + 2 * b[1] * x) ** -0.5),
  Misra1d: ([x], b) => (b[0] * b[1] * x) / (1 + b[1] * x),
  Nelson: ([time, temperature], b) => b[0] - b[1] * time * Math.exp(-b[2] * temperature),
  Rat42: ([x], b) => b[0] / (1 + Math.exp(b[1] - b[2] * x)),
  Rat43: ([x], b) => b[0] / (1 + Math.exp(b[1] - b[2] * x)) ** (1 / b[3]),
  Roszman1: ([x], b) => b[0] - b[1] * x - Math.atan(b[2] / (x - b[3])) / Math.PI,
  Thurber: cubicRatio,
};

/** The response as the problem's model states it: Nelson fits the logarithm. */
const response = (name: string, y: number): number => (name === 'Nelson' ? Math.log(y) : y);

/** A nonlinear regression problem with certified answers. */
export interface StrdProblem {
  readonly name: string;
  readonly level: string;
  readonly points: number;
  readonly starts: readonly (readonly number[])[];
  readonly residuals: (parameters: Float64Array) => Float64Array;
  readonly certified: {
    readonly parameters: readonly number[];
    readonly standardErrors: readonly number[];
    readonly sumOfSquares: number;
  };
}

/**
 * All 27 problems of the NIST Statistical Reference Datasets (StRD), nonlinear regression, with data, both starting points and certified
 * values as published by NIST (public domain).
 */
export const strdProblems: readonly StrdProblem[] = data.map(
  ({ name, level, starts, rows, parameters, standardErrors, sumOfSquares }) => ({
    name,
    level,
    points: rows.length,
    starts,
    residuals: (b) =>
      Float64Array.from(
        rows,
        ([y, x, second = NaN]) => MODELS[name]!([x!, second], b as typeof b & Parameters) - response(name, y!),
      ),
    certified: { parameters, standardErrors, sumOfSquares },
  }),
);
