import { brentRoot } from '@waveguide/probability';

/** A function of one variable, evaluated at many points at once; NaN if it has no value. */
export type BatchFunction = (xs: Float64Array) => Float64Array;

/** Where to look for a value at which a function meets a target. */
export interface GoalSearch {
  readonly f: BatchFunction;
  readonly target: number;
  /** The interval searched. */
  readonly low: number;
  readonly high: number;
  /** Part of the interval looked at more closely, where the answer is likeliest. */
  readonly focus: { readonly low: number; readonly high: number };
  /** Points of the first scan; the closer looks take a quarter as many. 129 unless stated. */
  readonly points?: number;
  /** Of several solutions the one nearest to this is taken. */
  readonly nearest: number;
}

/** Smallest and largest value of the function that the search saw. */
export interface ReachedRange {
  readonly low: number;
  readonly high: number;
}

export type GoalSearchOutcome =
  | {
      readonly kind: 'found';
      readonly value: number;
      readonly others: readonly number[];
      readonly reached: ReachedRange;
    }
  | { readonly kind: 'not-reachable'; readonly reached: ReachedRange }
  | { readonly kind: 'no-value' };

interface Sample {
  readonly x: number;
  readonly y: number;
}

const SCAN_POINTS = 129;
const ZOOMS = 4;

/**
 * All values in an interval at which a function meets a target, to about 1e-13 of the interval: a scan, closer looks around the
 * smallest and largest value, and Brent's method (see `brentRoot`) between neighbours on either side of the target. A jump over the
 * target does not count as meeting it. Two solutions closer than the scan's step (of 129 points: 1/128 of the interval, 1/64 of the focus) can be missed.
 */
export function searchGoal(search: GoalSearch): GoalSearchOutcome {
  const { f, target, low, high, focus, points: scanPoints = SCAN_POINTS } = search;
  const zoomPoints = Math.ceil(scanPoints / 4);
  let samples = sampled(f, [
    ...spaced(low, high, scanPoints),
    ...spaced(focus.low, focus.high, Math.ceil(scanPoints / 2)),
  ]);
  if (samples.length === 0) return { kind: 'no-value' };
  // Where the scan crosses the target already, its peaks need no closer look.
  const zooms = crosses(samples, target) ? 0 : ZOOMS;
  for (let zoom = 0; zoom < zooms; zoom += 1) {
    const closer = [extremeIndex(samples, 1), extremeIndex(samples, -1)].flatMap((index) =>
      spaced(samples[Math.max(index - 1, 0)]!.x, samples[Math.min(index + 1, samples.length - 1)]!.x, zoomPoints),
    );
    samples = merged(samples, sampled(f, closer));
  }
  const reached = { low: samples[extremeIndex(samples, -1)]!.y, high: samples[extremeIndex(samples, 1)]!.y };
  const beyondTarget = (x: number): number => f(new Float64Array([x]))[0]! - target;
  const [value, ...others] = solutionsBetween(samples, search, reached).sort(
    (a, b) => Math.abs(a - search.nearest) - Math.abs(b - search.nearest),
  );
  if (value === undefined) return { kind: 'not-reachable', reached };
  return { kind: 'found', value, others: others.sort((a, b) => a - b), reached };

  /** Scan points around every sign change, solved; and samples that meet the target as they are. */
  function solutionsBetween(
    points: readonly Sample[],
    { low: from, high: to }: GoalSearch,
    range: ReachedRange,
  ): number[] {
    const found: number[] = [];
    points.forEach(({ x, y }, index) => {
      // Of a stretch on which the function lies at the target, its first point stands for all.
      if (y === target && points[index - 1]?.y !== target) found.push(x);
      const next = points[index + 1];
      if (next === undefined || !((y < target && next.y > target) || (y > target && next.y < target))) return;
      const root = brentRoot({
        f: beyondTarget,
        low: x,
        high: next.x,
        tolerance: 1e-13 * (to - from),
      });
      const miss = Math.abs(beyondTarget(root));
      if (miss <= 1e-6 * Math.max(Math.abs(target), range.high - range.low)) found.push(root);
    });
    return found;
  }
}

function crosses(samples: readonly Sample[], target: number): boolean {
  return samples.some(({ y }) => y <= target) && samples.some(({ y }) => y >= target);
}

function spaced(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? high : low + ((high - low) * i) / (count - 1)));
}

function sampled(f: BatchFunction, xs: readonly number[]): readonly Sample[] {
  const sorted = Float64Array.from(new Set(xs)).sort();
  const ys = f(sorted);
  return Array.from(sorted, (x, i) => ({ x, y: ys[i]! })).filter(({ y }) => Number.isFinite(y));
}

function merged(samples: readonly Sample[], more: readonly Sample[]): readonly Sample[] {
  const byX = new Map([...samples, ...more].map((sample) => [sample.x, sample]));
  return [...byX.values()].sort((a, b) => a.x - b.x);
}

function extremeIndex(samples: readonly Sample[], sign: 1 | -1): number {
  return samples.reduce((best, { y }, index) => (sign * y > sign * samples[best]!.y ? index : best), 0);
}
