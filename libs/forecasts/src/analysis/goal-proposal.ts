import { brentRoot, quantileFunction, type Distribution } from '@waveguide/probability';
import { err, formatQuantity, ok, type Result } from '@waveguide/quantity';
import { drawnMedian } from './drawn-median';
import type { AssumptionValues } from '../model/assumption';
import { TOTAL_PORTS_DRIVER } from './driver';
import { definitionOf, heldAt, pathKeys, type GoalSeek, type GoalSeekRequest } from './goal-seek';
import { summariseModel } from '../engine/market-engine';
import { unitOfOutput } from '../model/market-output';
import { medianIn } from '../model/market-summary';
import { describeOutput } from '../model/output-description';
import { shiftedDistribution, type ShiftedDistribution } from './shifted-distribution';

/** What finding a goal proposes for one assumption. */
export interface GoalProposal {
  readonly key: string;
  readonly distribution: Distribution;
  /** As of `ShiftedDistribution`; `none`: held fixed, since with its spread the target cannot be shown. */
  readonly spread: ShiftedDistribution['spread'] | 'none';
}

/** Distributions that put a found goal into a draft together, and what the draft then shows. */
export interface GoalProposals {
  readonly changes: readonly GoalProposal[];
  /** P50 of the draws with these changes, on the draws of the request: the number on the screen after they are put in. */
  readonly shows: number;
  /** P50 of the draws of the run that publishing makes. */
  readonly publishes: number;
}

/** Why a found value cannot become a proposal; `message` is a sentence for the reader. */
export interface GoalProposalProblem {
  readonly message: string;
}

/** How near to its target the number on the screen must be. */
const NEAR = 0.01;
/** Steps from the found value in which a proposal with spread is looked for, as parts of the interval searched. */
const STEP = 1 / 64;

/**
 * The distributions that put a found goal into a draft, moved so that the P50 of the draws meets the target with the spread that each had;
 * where no such place is found, held fixed at the found value. The draws are those of a preview and of the run that publishing makes, which show the same
 * P50 within a per cent or two: the target lies between the two. For the path of total ports the value is a level, and every year's P50 moves
 * to its own quantile there.
 * @returns changes that show the target within 1 %, or why there are none
 * @throws RangeError if an assumption of the driver has no value or definition
 */
export function goalProposals(
  request: GoalSeekRequest,
  found: Extract<GoalSeek, { kind: 'found' }>,
): Result<GoalProposals, GoalProposalProblem> {
  const median = drawnMedian(request);
  const shownBy = (changes: readonly GoalProposal[]) => median(withChanges(request.values, changes));
  const near = (value: number, part: number) => Math.abs(value - request.target) <= part * Math.abs(request.target);
  const spreadAt = (target: number) => {
    const place = placeWithSpread(found, (x) => {
      const changes = shiftedTo(request, x);
      return changes === null ? NaN : shownBy(changes) - target;
    });
    return place === null ? null : shiftedTo(request, place);
  };
  const candidates: (() => readonly GoalProposal[] | null)[] = [
    () => spreadAt(request.target),
    () => heldFixed(request, found.value),
  ];
  for (const candidate of candidates) {
    const first = candidate();
    if (first === null) continue;
    const published = publishedBy(request, first);
    // A preview lies off the full run by a part that a small step does not change: with half of it on either side both show the target.
    const again = near(published, NEAR / 2) ? first : spreadAt((2 * request.target) / (1 + published / request.target));
    for (const changes of again === null || again === first ? [first] : [again, first]) {
      const [shows, publishes] = [shownBy(changes), changes === first ? published : publishedBy(request, changes)];
      if (near(shows, NEAR) && near(publishes, NEAR)) return ok({ changes, shows, publishes });
    }
  }
  const sought = formatQuantity(request.target, unitOfOutput(request.output), { digits: 3 });
  return err({ message: `No distribution of this driver shows ${sought} within 1%.` });
}

/** P50 of the draws of the run that publishing these changes makes; NaN if the output does not exist. */
function publishedBy(request: GoalSeekRequest, changes: readonly GoalProposal[]): number {
  const drawCount = request.recordDrawCount ?? request.drawCount;
  const summary = summariseModel({ ...request, drawCount, values: withChanges(request.values, changes) });
  return medianIn(summary, request) ?? NaN;
}

/** Where the P50 of the draws meets the target with the driver's spread, near the value found without it; null if it is not bracketed. */
function placeWithSpread(
  { value, searched }: Extract<GoalSeek, { kind: 'found' }>,
  missAt: (x: number) => number,
): number | null {
  const start = missAt(value);
  if (start === 0) return value;
  const step = STEP * (searched.high - searched.low);
  // Outwards on both sides at once, so that the nearest place is found first; the driver's own range may carry it past the searched interval.
  const last = [start, start];
  for (let distance = step; distance <= searched.high - searched.low; distance += step) {
    for (const [side, sign] of [-1, 1].entries()) {
      const x = value + sign * distance;
      if (x < searched.low || x > searched.high) continue;
      const miss = missAt(x);
      const before = last[side] ?? NaN;
      last[side] = miss;
      if (miss === 0) return x;
      if (!(before * miss < 0)) continue;
      const inner = x - sign * step;
      return brentRoot({ f: missAt, low: Math.min(x, inner), high: Math.max(x, inner), tolerance: 1e-10 * step });
    }
  }
  return null;
}

/** Every assumption of the driver moved to a place, with the spread it had; null if one of them cannot be. */
function shiftedTo(request: GoalSeekRequest, x: number): readonly GoalProposal[] | null {
  const path = request.key === TOTAL_PORTS_DRIVER;
  const changes: GoalProposal[] = [];
  for (const key of path ? pathKeys(request.model) : [request.key]) {
    const distribution = request.values.get(key);
    if (distribution === undefined) throw new RangeError(`Assumption ${key} has no value.`);
    const p50 = path ? quantileFunction(distribution)(x) : x;
    const shifted = shiftedDistribution(distribution, p50, definitionOf(request.definitions, key));
    if (!shifted.ok) return null;
    changes.push({ key, ...shifted.value });
  }
  return changes;
}

function heldFixed(request: GoalSeekRequest, x: number): readonly GoalProposal[] {
  const held = heldAt(request, x);
  const keys = request.key === TOTAL_PORTS_DRIVER ? pathKeys(request.model) : [request.key];
  return keys.flatMap((key): GoalProposal[] => {
    const distribution = held.get(key);
    return distribution === undefined ? [] : [{ key, distribution, spread: 'none' }];
  });
}

function withChanges(values: AssumptionValues, changes: readonly GoalProposal[]): AssumptionValues {
  return new Map([...values, ...changes.map(({ key, distribution }) => [key, distribution] as const)]);
}

/** What was sought, as the reason of the draft's change: "Goal seek: P50 of revenue of CPO in 2030 is to be $20B, all others keeping their ranges." */
export function goalRationale(o: Pick<GoalSeekRequest, 'model' | 'output' | 'entity' | 'year' | 'target'>): string {
  const sought = formatQuantity(o.target, unitOfOutput(o.output), { digits: 3 });
  return `Goal seek: the P50 of the ${describeOutput(o.model, o)} is to be ${sought}, all other assumptions keeping their ranges.`;
}
