/** A known value, without uncertainty. */
export interface FixedDistribution {
  readonly kind: 'fixed';
  readonly value: number;
}

/** Every value between `low` and `high` equally likely. */
export interface UniformDistribution {
  readonly kind: 'uniform';
  readonly low: number;
  readonly high: number;
}

/** Triangular on minimum `low`, most likely `mode` and maximum `high`; these are not P10, P50 and P90. */
export interface TriangularDistribution {
  readonly kind: 'triangular';
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** PERT: a beta on [low, high] with mean (low + 4·mode + high)/6 (Malcolm et al. 1959, Operations Research 7(5)). */
export interface PertDistribution {
  readonly kind: 'pert';
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

export interface NormalDistribution {
  readonly kind: 'normal';
  readonly mean: number;
  readonly standardDeviation: number;
}

/** ln(x) is normal with mean `logMean` and standard deviation `logStandardDeviation`; the median is exp(logMean). */
export interface LognormalDistribution {
  readonly kind: 'lognormal';
  readonly logMean: number;
  readonly logStandardDeviation: number;
}

/** Three-term metalog through P10, P50 and P90, with bounds if there are any (Keelin 2016, Decision Analysis 13(4)). */
export interface MetalogDistribution {
  readonly kind: 'metalog';
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What is believed about one number. Plain JSON, so that it is stored, sent and hashed as it stands. */
export type Distribution =
  | FixedDistribution
  | UniformDistribution
  | TriangularDistribution
  | PertDistribution
  | NormalDistribution
  | LognormalDistribution
  | MetalogDistribution;

/** The input fields that a problem can point at. */
export type DistributionField =
  | 'value'
  | 'low'
  | 'mode'
  | 'high'
  | 'mean'
  | 'standardDeviation'
  | 'logMean'
  | 'logStandardDeviation'
  | 'p10'
  | 'p50'
  | 'p90'
  | 'lower'
  | 'upper';

export type DistributionProblemCode =
  'not-finite' | 'order' | 'not-positive' | 'no-spread' | 'outside-bounds' | 'bounds-order' | 'too-skewed' | 'too-wide';

/** Why an input is refused; `message` is shown in the form, beside `field`. */
export interface DistributionProblem {
  readonly code: DistributionProblemCode;
  readonly field: DistributionField;
  /** A sentence that says what to do. */
  readonly message: string;
  /** The nearest valid distribution, where there is a natural one to offer; it is never taken without being asked for. */
  readonly nearest: Distribution | null;
}
