import { percentiles, quantileFunction, type Distribution } from '@waveguide/probability';
import { formatQuantity, formatRange, type UnitId } from '@waveguide/quantity';
import { drawnMedian, type DrawnQuestion } from './drawn-median';
import { plausibleSpan, widestSpan } from './plausible-span';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import type { CalibrationPoint } from './calibration-residuals';
import { TOTAL_PORTS_DRIVER, driversOf } from './driver';
import { type BatchFunction, type ReachedRange, searchGoal } from './goal-search';
import { unitOfOutput } from '../model/market-output';
import { describeOutput } from '../model/output-description';

/** Which assumption may move, on which draws, and where to. */
export interface GoalSeekRequest extends DrawnQuestion {
  readonly values: AssumptionValues;
  /** What is published of the assumptions: it says which values are plausible. The values themselves if left out. */
  readonly published?: AssumptionValues;
  /** Figures of the ledger as outputs of the model; they widen what is plausible of an assumption that states such an output. */
  readonly points?: readonly CalibrationPoint[];
  /**
   * Key of the assumption to move, or `total-ports` for the whole path of total ports, whose value is then its level: a
   * fraction, 0.83 being the path's P83.
   */
  readonly key: string;
  /** Value that the P50 of the output is to have, in its unit; finite. */
  readonly target: number;
  /** Draws of the run that publishing makes; what is proposed shows the target in it too. `drawCount` if left out. */
  readonly recordDrawCount?: number;
  /** `plausible` unless stated: what is published and the ledger support. `bounds`: as far as the assumption's bounds allow, within a few widths of its range. */
  readonly search?: 'plausible' | 'bounds';
  /** Interval to search instead of either; the part outside the assumption's bounds is not searched. */
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

/** Levels between which a path is searched: what is plausible of it, and all of it but its ends, where an unbounded year has no value. */
const PATH_LEVELS = { plausible: { low: 0.01, high: 0.99 }, bounds: { low: 0.001, high: 0.999 } } as const;
/** A found value this close to an end of the interval, as a part of it, is that end. */
const AT_END = 1e-9;
/** Each look costs a run of the draws. */
const SCAN_POINTS = 25;

/**
 * Goal seek: the value of one assumption, held fixed while all others keep their ranges, at which the P50 of the draws of an output meets a
 * target in one year, by a scan and Brent's method (see `searchGoal`) on common random numbers. Of several solutions the one nearest to the
 * assumption's P50 is returned, with the others.
 *
 * `not-reachable` comes with the range of the P50 that is; `no-effect` says that no value searched changes it.
 * @throws RangeError if the model does not read the assumption, has no such output, or the target is not finite
 */
export function goalSeek(request: GoalSeekRequest): GoalSeek {
  if (!Number.isFinite(request.target)) throw new RangeError(`A target is a finite number, not ${request.target}.`);
  const search = searchOf(request);
  const low = Math.max(search.low, request.within?.low ?? -Infinity);
  const high = Math.min(search.high, request.within?.high ?? Infinity);
  if (!(low < high)) return { kind: 'invalid-range', message: nothingToSearch(request, search) };
  const focus = { low: Math.max(low, search.focus.low), high: Math.min(high, search.focus.high) };
  const median = drawnMedian(request);
  const f: BatchFunction = (xs) => xs.map((x) => median(heldAt(request, x)));
  const outcome = searchGoal({
    f,
    target: request.target,
    low,
    high,
    nearest: search.nearest,
    focus: focus.low < focus.high ? focus : { low, high },
    points: SCAN_POINTS,
  });
  const what = describeOutput(request.model, request);
  const searched = { low, high };
  const where = `between ${valueText(request, low, search.unit)} and ${valueText(request, high, search.unit)}`;
  if (outcome.kind === 'no-value')
    return { kind: 'no-value', message: `There is no ${what} to reach: nothing has shipped.` };
  if (outcome.reached.low === outcome.reached.high)
    return { kind: 'no-effect', message: `No value of this driver ${where} changes the P50 of the ${what}.` };
  if (outcome.kind === 'found') {
    const settle = (x: number) => atEnd(x, searched);
    return {
      ...outcome,
      value: settle(outcome.value),
      others: outcome.others.map(settle),
      unit: search.unit,
      searched,
    };
  }
  const range = formatRange(outcome.reached, unitOfOutput(request.output));
  const message = `Not reachable: ${where} this driver moves the P50 of the ${what} over ${range}, all others keeping their ranges.`;
  return { ...outcome, searched, message };
}

function atEnd(x: number, { low, high }: { readonly low: number; readonly high: number }): number {
  const near = AT_END * (high - low);
  return x - low < near ? low : high - x < near ? high : x;
}

/** A value of the searched driver in words: of the path of total ports, its level. */
function valueText({ key }: GoalSeekRequest, value: number, unit: UnitId): string {
  return key === TOTAL_PORTS_DRIVER
    ? `the path’s P${(value * 100).toFixed(0)}`
    : formatQuantity(value, unit, { digits: 5 });
}

/** The assumptions with the searched driver held at a value, a path at a level; all others as they are. */
export function heldAt(
  { key, model, values }: Pick<GoalSeekRequest, 'key' | 'model' | 'values'>,
  x: number,
): AssumptionValues {
  const fixed = (value: number): Distribution => ({ kind: 'fixed', value });
  if (key !== TOTAL_PORTS_DRIVER) return new Map([...values, [key, fixed(x)]]);
  const years = pathKeys(model).map((year) => [year, fixed(quantileFunction(valueOf(values, year))(x))] as const);
  return new Map([...values, ...years]);
}

/** The assumptions that make the path of total ports. */
export function pathKeys(model: GoalSeekRequest['model']): readonly string[] {
  const path = driversOf(model).find(({ key }) => key === TOTAL_PORTS_DRIVER);
  if (path === undefined) throw new RangeError('The model has no path of total ports.');
  return path.assumptionKeys;
}

function valueOf(values: AssumptionValues, key: string): Distribution {
  const distribution = values.get(key);
  if (distribution === undefined) throw new RangeError(`Assumption ${key} has no value.`);
  return distribution;
}

interface Search {
  readonly low: number;
  readonly high: number;
  readonly focus: { readonly low: number; readonly high: number };
  readonly nearest: number;
  readonly unit: UnitId;
}

function searchOf(request: GoalSeekRequest): Search {
  const { key, model, values, definitions, published = values, points = [], search = 'plausible' } = request;
  if (key === TOTAL_PORTS_DRIVER) {
    pathKeys(model);
    return { ...PATH_LEVELS[search], focus: { low: 0.1, high: 0.9 }, nearest: 0.5, unit: 'fraction' };
  }
  const definition = definitions.find((candidate) => candidate.key === key);
  const isRead = driversOf(model).some(({ assumptionKeys }) => assumptionKeys.includes(key));
  if (!isRead || definition === undefined)
    throw new RangeError(`The model does not read assumption ${key}, or it has no definition.`);
  const range = percentiles(valueOf(values, key));
  const width = range.p90 - range.p10;
  const bounds =
    request.within === undefined
      ? search === 'plausible'
        ? plausibleSpan(definition, { model, published, points })
        : widestSpan(definition, published)
      : { low: definition.lower ?? -Infinity, high: definition.upper ?? Infinity };
  return {
    ...bounds,
    focus: { low: range.p10 - width, high: range.p90 + width },
    nearest: range.p50,
    unit: definition.unit,
  };
}

function nothingToSearch({ key, within }: GoalSeekRequest, { low, high, unit }: Search): string {
  if (within === undefined)
    return `It is published as exactly ${valueText({ key } as GoalSeekRequest, low, unit)}, so there is no range to search within.`;
  const end = (value: number) => (Number.isFinite(value) ? formatQuantity(value, unit) : null);
  const [from, to] = [end(low), end(high)];
  const words = [from === null ? null : `from ${from}`, to === null ? null : `to ${to}`].filter(
    (part) => part !== null,
  );
  return `Nothing to search: the range must lie within its bounds${words.length === 0 ? '' : `, ${words.join(' ')}`}.`;
}

/** The definition of an assumption; throws RangeError if there is none. */
export function definitionOf(definitions: readonly AssumptionDefinition[], key: string): AssumptionDefinition {
  const definition = definitions.find((candidate) => candidate.key === key);
  if (definition === undefined) throw new RangeError(`Assumption ${key} has no definition.`);
  return definition;
}
