import { type Maybe, missing, present } from '@waveguide/quantity';
import { type OutputQuestion, statedDrivers, isUncertain, outputAtLevels } from './driver';
import { describeOutput } from '../model/output-description';
import { evaluateSaltelliDesign } from './saltelli-design';
import { type SobolIndex, sobolIndexEstimates } from './sobol-index-estimates';

/** Sobol indices of one driver of the market model. */
export interface DriverSobolIndex extends SobolIndex {
  /** The assumption's key, or `total-ports` for the whole path of total ports. */
  readonly key: string;
}

/** Where the variance of one output comes from. */
export interface SobolAnalysis {
  /** Every driver that changes the output, largest total index first. */
  readonly drivers: readonly DriverSobolIndex[];
  /** Keys of the uncertain drivers that do not change this output in this year at all. */
  readonly withoutEffect: readonly string[];
  /** Sum of the first-order indices: near 1 if drivers hardly interact. */
  readonly firstOrderSum: number;
  /** Model runs spent: rows · (drivers + 2). */
  readonly evaluations: number;
}

/** How finely to look. */
export interface SobolEffort {
  readonly seed: number;
  /** Rows N of Saltelli's design, a power of two; 4,096 unless stated. */
  readonly rows?: number;
  /** Bootstrap replicates behind the intervals; 200 unless stated. */
  readonly replicates?: number;
}

/**
 * First-order and total Sobol indices (Sobol 1993) of one output and year over the model's drivers, drawn independently, by
 * Saltelli's design with Jansen's estimators and 95 % bootstrap intervals: see `sobolIndexEstimates`. Rank correlations are
 * not considered.
 * Missing, with its reason, where no driver has any spread, the output does not vary, or it does not exist in some draws.
 * @throws RangeError if the model has no such output, entity or year, or reads an assumption without value
 */
export function sobolIndices(question: OutputQuestion & SobolEffort): Maybe<SobolAnalysis> {
  const { seed, rows = 4096, replicates = 200 } = question;
  const drivers = statedDrivers(question).filter((driver) => isUncertain(driver, question.values));
  if (drivers.length === 0) return missing('undefined', 'Every assumption is fixed, so nothing varies.');
  const evaluate = (columns: readonly Float64Array[]): Float64Array =>
    outputAtLevels(question, new Map(drivers.map(({ key }, i) => [key, columns[i]!])), rows);
  const outputs = evaluateSaltelliDesign(evaluate, { inputCount: drivers.length, rows, seed });
  if ([outputs.a, outputs.b, ...outputs.swapped].some((column) => column.some((value) => !Number.isFinite(value)))) {
    return missing(
      'undefined',
      `In some draws there is no ${describeOutput(question.model, question)}: nothing has shipped.`,
    );
  }
  const indices = sobolIndexEstimates(outputs, { replicates, seed });
  if (indices === null) {
    return missing('undefined', `The ${describeOutput(question.model, question)} is the same in every draw.`);
  }
  const ofDrivers = indices.map((index, i) => ({ key: drivers[i]!.key, ...index }));
  const changes = (index: DriverSobolIndex): boolean => index.total.estimate > 0;
  return present({
    drivers: ofDrivers.filter(changes).sort((a, b) => b.total.estimate - a.total.estimate || (a.key < b.key ? -1 : 1)),
    withoutEffect: ofDrivers.filter((index) => !changes(index)).map(({ key }) => key),
    firstOrderSum: indices.reduce((sum, { first }) => sum + first.estimate, 0),
    evaluations: rows * (drivers.length + 2),
  });
}
