import { formatQuantity, roundToDigits, unit, type UnitId } from '@waveguide/quantity';
import { withEqualPlaces } from './one-place';
import type { Distribution, MetalogDistribution, UniformDistribution } from '../distributions/distribution';
import { metalogCoefficients } from '../distributions/metalog';
import { percentiles } from '../distributions/percentiles';
import { quantileFunction } from '../distributions/quantile-function';

/** Digits that an editor shows: one more than a reader needs, so that a typed value comes back as it was typed. */
const EDITED_DIGITS = 3;

/** Digits that are added, at most, where two ranges would read alike. */
const MOST_ADDED_DIGITS = 6;

/** A number as it stands in a field, ready to be typed again. */
export function editableQuantity(value: number, id: UnitId, addedDigits = 0): string {
  return formatQuantity(value, id, { digits: Math.max(EDITED_DIGITS, unit(id).digits) + addedDigits });
}

/** A range as one types it, and which levels its numbers are. */
export interface RangeParts {
  /** "4M to 9M", "370 / 476 / 600", "450". */
  readonly text: string;
  /** "P5 to P95", "P10 / P50 / P90"; null for a value without uncertainty. */
  readonly levels: string | null;
}

/**
 * A distribution in the form in which it is typed: `a to b` at P5 and P95 if it was typed so (normal, lognormal, and a bounded metalog
 * whose P5 and P95 are the round numbers), `a to b` with the bound it ends on for a uniform, otherwise P10 / P50 / P90.
 */
export function rangeParts(distribution: Distribution, id: UnitId): RangeParts {
  return partsWith(distribution, id, 0);
}

/**
 * Two ranges beside each other, an old and a new one: with more digits than usual if they would otherwise read alike. Equal distributions,
 * and such as differ in nothing but their kind, read alike.
 */
export function rangeChange(
  before: Distribution,
  after: Distribution,
  id: UnitId,
): { readonly before: string; readonly after: string } {
  const [first, second] = rangesApart([before, after], id) as [string, string];
  return { before: first, after: second };
}

/** Ranges beside each other, with as many digits as it takes until those that differ read differently. */
export function rangesApart(ranges: readonly Distribution[], id: UnitId): readonly string[] {
  const written = (added: number) => ranges.map((range) => joined(partsWith(range, id, added)));
  const apart = (texts: readonly string[]) => new Set(texts).size;
  const most = apart(written(MOST_ADDED_DIGITS));
  let added = 0;
  while (apart(written(added)) < most && added < MOST_ADDED_DIGITS) added += 1;
  return written(added);
}

function partsWith(distribution: Distribution, id: UnitId, added: number): RangeParts {
  switch (distribution.kind) {
    case 'fixed':
      return { text: editableQuantity(distribution.value, id, added), levels: null };
    case 'normal':
    case 'lognormal':
      return interval(distribution, id, added);
    case 'uniform':
      return uniformParts(distribution, id, added);
    case 'metalog':
      return readsAsInterval(distribution) ? interval(distribution, id, added) : threePoints(distribution, id, added);
    case 'triangular':
    case 'pert':
      return threePoints(distribution, id, added);
  }
}

/** A distribution as a reader sees it anywhere but in its own field, to one place and its levels with it: "4M to 9M (P5 to P95)". */
export function rangeText(distribution: Distribution, id: UnitId): string {
  return joined(rangeParts(distribution, id));
}

function joined({ text, levels }: RangeParts): string {
  const aligned = withEqualPlaces(text);
  return levels === null ? aligned : `${aligned} (${levels})`;
}

function interval(distribution: Distribution, id: UnitId, added: number): RangeParts {
  const quantile = quantileFunction(distribution);
  return { text: written([quantile(0.05), quantile(0.95)], id, added).join(' to '), levels: 'P5 to P95' };
}

function threePoints(distribution: Distribution, id: UnitId, added: number): RangeParts {
  const { p10, p50, p90 } = percentiles(distribution);
  return { text: written([p10, p50, p90], id, added).join(' / '), levels: 'P10 / P50 / P90' };
}

function uniformParts({ low, high }: UniformDistribution, id: UnitId, added: number): RangeParts {
  const { lower, upper } = unit(id);
  const of = (from: number, to: number, levels: string): RangeParts => ({
    text: written([from, to], id, added).join(' to '),
    levels,
  });
  if (high === upper && low !== lower) return of(low + 0.05 * (high - low), high, 'P5 to highest');
  if (low === lower && high !== upper) return of(low, low + 0.95 * (high - low), 'lowest to P95');
  return of(low, high, 'lowest to highest');
}

/** How many digits a typed number has at most, to be told from one that was computed. */
const TYPED_DIGITS = 6;

function isTyped(value: number): boolean {
  return Math.abs(roundToDigits(value, TYPED_DIGITS) - value) <= 1e-9 * Math.abs(value);
}

/** Whether a bounded metalog is one that a typed P5 and P95 make: symmetric on its scale, its round numbers at these levels and not at P10, P50 and P90. */
function readsAsInterval(distribution: MetalogDistribution): boolean {
  const { p10, p50, p90, lower, upper } = distribution;
  if (lower === null && upper === null) return false;
  const { a2, a3 } = metalogCoefficients(distribution);
  if (Math.abs(a3) > 1e-9 * a2 || [p10, p50, p90].every(isTyped)) return false;
  const quantile = quantileFunction(distribution);
  return isTyped(quantile(0.05)) && isTyped(quantile(0.95));
}

/** The numbers, a unit in words left to the last if all have the same: "0.6 / 0.7 / 0.9 per year". */
function written(values: readonly number[], id: UnitId, added: number): readonly string[] {
  const texts = values.map((value) => editableQuantity(value, id, added));
  const parts = texts.map((text) => /^([^ ]+)( [a-z][^0-9]*)$/.exec(text));
  const last = parts.at(-1)?.[2];
  if (last === undefined || parts.some((part) => part?.[2] !== last)) return texts;
  return texts.map((text, index) => (index === texts.length - 1 ? text : (parts[index]?.[1] ?? text)));
}
