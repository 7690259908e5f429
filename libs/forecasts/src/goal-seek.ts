import { type Distribution, percentiles } from '@waveguide/probability';
import { type UnitId, formatRange } from '@waveguide/quantity';
import type { AssumptionDefinition, AssumptionValues } from './assumption';
import { type OutputQuestion, TOTAL_PORTS_DRIVER, driversOf, medianOf, outputAtLevels } from './driver';
import { type BatchFunction, type ReachedRange, searchGoal } from './goal-search';
import { unitOfOutput } from './market-output';
import { describeOutput } from './output-description';

/** Which assumption may move, and where to. */
export interface GoalSeekRequest extends OutputQuestion {
  /**
   * Key of the assumption to move, or `total-ports` for the whole path of total ports, whose value is then its level: a
   * fraction, 0.83 being the path's P83.
   */
  readonly key: string;
  /** Value the output is to have, in its unit; finite. */
  readonly target: number;
  /** Interval to search instead of the assumption's own bounds; the part outside the bounds is not searched. */
  readonly within?: { readonly low: number; readonly high: number };
}

/** The answer, with what was searched; `message` is a sentence for the reader. */
export type GoalSeek =
  | {
      readonly kind: 'found';
      readonly value: number;
      readonly unit: UnitId;
      /** Further values that meet the target, farther from the assumption's P50. */
      readonly others: readonly number[];
      readonly reached: ReachedRange;
      readonly searched: { readonly low: number; readonly high: number };
    }
  | {
      readonly kind: 'not-reachable';
      readonly reached: ReachedRange;
      readonly searched: { readonly low: number; readonly high: number };
      readonly message: string;
    }
  | { readonly kind: 'no-effect' | 'no-value' | 'invalid-range'; readonly message: string };

/** How far beyond P10 and P90 a side without a bound is searched, in widths of P10 to P90 or in sizes of P50, whichever is more. */
const REACH = 3;

/**
 * Goal seek: the value of one assumption, all others at P50, at which an output meets a target in one year, by a scan and Brent's method
 * (see `searchGoal`) within the assumption's bounds. A side without a bound is searched to three widths of P10 to P90, or three times
 * P50, beyond. Of several solutions the one nearest to P50 is returned, with the others.
 *
 * `not-reachable` comes with the range of the output that is; `no-effect` says that this assumption does not move it.
 * @throws RangeError if the model does not read the assumption, has no such output, or the target is not finite
 */
export function goalSeek(request: GoalSeekRequest): GoalSeek {
  if (!Number.isFinite(request.target)) throw new RangeError(`A target is a finite number, not ${request.target}.`);
  const search = request.key === TOTAL_PORTS_DRIVER ? pathSearch(request) : assumptionSearch(request);
  const low = Math.max(search.low, request.within?.low ?? -Infinity);
  const high = Math.min(search.high, request.within?.high ?? Infinity);
  if (!(low < high)) {
    const bounds = formatRange({ low: search.low, high: search.high }, search.unit);
    return { kind: 'invalid-range', message: `Nothing to search: the range must lie within ${bounds}.` };
  }
  const { nearest, f } = search;
  const focus = { low: Math.max(low, search.focus.low), high: Math.min(high, search.focus.high) };
  const outcome = searchGoal({
    f,
    target: request.target,
    low,
    high,
    nearest,
    focus: focus.low < focus.high ? focus : { low, high },
  });
  const what = describeOutput(request.model, request);
  if (outcome.kind === 'no-value')
    return { kind: 'no-value', message: `There is no ${what} to reach: nothing has shipped.` };
  if (outcome.reached.low === outcome.reached.high) {
    return { kind: 'no-effect', message: `This assumption does not change the ${what}.` };
  }
  const searched = { low, high };
  if (outcome.kind === 'found') return { ...outcome, unit: search.unit, searched };
  const range = formatRange(outcome.reached, unitOfOutput(request.output));
  return {
    ...outcome,
    searched,
    message: `Not reachable: this assumption moves the ${what} over ${range}, others at P50.`,
  };
}

interface Search {
  readonly f: BatchFunction;
  readonly low: number;
  readonly high: number;
  readonly focus: { readonly low: number; readonly high: number };
  readonly nearest: number;
  readonly unit: UnitId;
}

/** The path of total ports is searched by its level; the ends stay off 0 and 1, where an unbounded year has no value. */
function pathSearch(request: GoalSeekRequest): Search {
  if (!driversOf(request.model).some(({ key }) => key === TOTAL_PORTS_DRIVER)) {
    throw new RangeError('The model has no path of total ports.');
  }
  const f: BatchFunction = (levels) => outputAtLevels(request, new Map([[TOTAL_PORTS_DRIVER, levels]]), levels.length);
  return { f, low: 0.001, high: 0.999, focus: { low: 0.1, high: 0.9 }, nearest: 0.5, unit: 'fraction' };
}

function assumptionSearch(request: GoalSeekRequest): Search {
  const { key, model, values, definitions } = request;
  const driver = driversOf(model).find(({ assumptionKeys }) => assumptionKeys.includes(key));
  const definition = definitions.find((candidate) => candidate.key === key);
  const distribution = values.get(key);
  if (driver === undefined || definition === undefined || distribution === undefined) {
    throw new RangeError(`The model does not read assumption ${key}, or it has no value.`);
  }
  const range = percentiles(distribution);
  const { low, high } = searchedRange(definition, range);
  // The searched assumption becomes a straight line over the interval, so that its level places it at any value; the
  // others that share its draw (the path's other years) stay at their medians.
  const straight: AssumptionValues = new Map<string, Distribution>([
    ...values,
    ...driver.assumptionKeys.map((other) => [other, { kind: 'fixed', value: medianOf(values, other) }] as const),
    [key, { kind: 'uniform', low, high }],
  ]);
  const f: BatchFunction = (xs) => {
    const levels = xs.map((x) => (x - low) / (high - low));
    return outputAtLevels({ ...request, values: straight }, new Map([[driver.key, levels]]), xs.length);
  };
  const width = range.p90 - range.p10;
  const focus = { low: range.p10 - width, high: range.p90 + width };
  return { f, low, high, focus, nearest: range.p50, unit: definition.unit };
}

function searchedRange(
  definition: AssumptionDefinition,
  { p10, p50, p90 }: { readonly p10: number; readonly p50: number; readonly p90: number },
): { readonly low: number; readonly high: number } {
  const reach = REACH * Math.max(p90 - p10, Math.abs(p50)) || 1;
  return { low: definition.lower ?? p10 - reach, high: definition.upper ?? p90 + reach };
}
