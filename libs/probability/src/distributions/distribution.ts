import type { Distribution } from '../schema/distribution';

export type {
  Distribution,
  FixedDistribution,
  LognormalDistribution,
  MetalogDistribution,
  NormalDistribution,
  PertDistribution,
  TriangularDistribution,
  UniformDistribution,
} from '../schema/distribution';

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
