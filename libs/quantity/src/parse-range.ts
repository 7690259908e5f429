import { plainCharacters } from './parse-number';
import type { ParseProblem } from './parse-problem';
import { parseQuantity } from './parse-quantity';
import { required } from './required';
import type { Result } from './result';
import { err, ok } from './result';
import type { UnitId } from './unit-table';

/** What somebody typed for a range: one value, two ends, or three points. */
export type ParsedRange =
  | { readonly kind: 'point'; readonly value: number }
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'three'; readonly low: number; readonly middle: number; readonly high: number };

/** Between two ends: "to", an en or em dash, or a hyphen that follows a digit, suffix or sign and is no minus sign. */
const BETWEEN_TWO = /\s+to\s+|\s*[–—]\s*|\s*\.\.\.?\s*|\s+-\s+|(?<=[\d%a-z])(?<!\de)-(?=[$\d.])/i;
/** Between three points: a slash, spaced unless digits stand on both sides of it, so that "USD/port" stays whole. */
const BETWEEN_THREE = /\s+\/\s+|(?<=[\d%KMBT])\/(?=[$\d.-])/i;
const SUFFIX = /^(?:US\$|\$|USD\s)?\s*[+-]?[\d.,\s]*\d\.?(?:e[+-]?\d+)?\s*(.*)$/i;

/**
 * Reads a range in this unit: `450` a point, `4M to 9M` (also with a dash) an interval, `300 / 450 / 700` three points. A suffix or unit written
 * only at the end holds for all parts, so `4 to 9M` is refused as ambiguous while `4–9 pJ/bit` is not.
 * Equal or falling values are refused.
 */
export function parseRange(text: string, id: UnitId): Result<ParsedRange, ParseProblem> {
  const plain = plainCharacters(text);
  const three = plain.split(BETWEEN_THREE);
  const parts = three.length > 1 ? three : plain.split(BETWEEN_TWO);
  if (parts.length > 3 || (three.length > 1 && three.length !== 3) || (three.length === 1 && parts.length > 2)) {
    return err({
      code: 'ambiguous',
      message: 'Type one value, two with "to" between them, or three with " / " between them.',
    });
  }
  const shared = shareSuffix(parts, id);
  if (!shared.ok) return shared;
  const values: number[] = [];
  for (const part of shared.value) {
    const value = parseQuantity(part, id);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return arrange(values);
}

function arrange(values: readonly number[]): Result<ParsedRange, ParseProblem> {
  const [, second, third] = values;
  const first = required(values[0], 'The first value of a range');
  if (second === undefined) return ok({ kind: 'point', value: first });
  if (second <= first || (third !== undefined && third <= second)) {
    return err({ code: 'not-ascending', message: 'Type the smaller value first; no two may be equal.' });
  }
  if (third === undefined) return ok({ kind: 'interval', low: first, high: second });
  return ok({ kind: 'three', low: first, middle: second, high: third });
}

/** Suffixes that change the size of a number: written once they leave open whether they hold for all parts. */
const SCALING = /^(?:thousand|million|billion|trillion|mio|mn|mm|bn|tn|[kmbt])(?![a-z²])/i;

/** Lends the last part's unit to bare parts before it; a lone scale such as M is asked for if it may or may not be meant for them. */
function shareSuffix(parts: readonly string[], id: UnitId): Result<readonly string[], ParseProblem> {
  const suffix = suffixOf(parts.at(-1) ?? '');
  if (suffix === '') return ok(parts);
  const bare = parts.filter((part) => suffixOf(part) === '');
  if (bare.length === 0) return ok(parts);
  const lent = parts.map((part) => (suffixOf(part) === '' ? `${part} ${suffix}` : part));
  if (!SCALING.test(suffix) || !parseQuantity(`1 ${suffix}`, id).ok) return ok(lent);
  if (!readsTwoWays(parts, lent, id)) return ok(parts);
  return err({
    code: 'ambiguous',
    message: `"${suffix}" stands on the last value only; write it on each, such as ${lent.join(' to ').replaceAll(` ${suffix}`, suffix)}.`,
  });
}

/** Whether a scale makes sense both lent to the bare parts and not: `4 to 9M` does, `1,200 to 10K` and `0 to 9M` do not. */
function readsTwoWays(parts: readonly string[], lent: readonly string[], id: UnitId): boolean {
  const asTyped = parts.map((part) => valueOf(parseQuantity(part, id)));
  const asLent = lent.map((part) => parseQuantity(part, id));
  const values = asLent.flatMap((read) => (read.ok ? [read.value] : []));
  const ascending = values.length === lent.length && arrange(values).ok;
  return ascending && asLent.some((read, part) => valueOf(read) !== asTyped[part]);
}

function valueOf(read: Result<number, ParseProblem>): number | null {
  return read.ok ? read.value : null;
}

function suffixOf(part: string): string {
  return SUFFIX.exec(part.trim())?.[1]?.trim() ?? '';
}
