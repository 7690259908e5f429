import { canonicalCorrelations, validateCorrelations, type RankCorrelation } from '@waveguide/forecasts';
import { err, ok, type Result } from '@waveguide/quantity';

/** One pair as it is typed. */
export interface CorrelationRow {
  readonly keyA: string;
  readonly keyB: string;
  readonly text: string;
}

/** What is wrong with the rows; `index` is the row's, or null if they contradict one another. */
export interface RowProblem {
  readonly index: number | null;
  readonly message: string;
  readonly nearest: readonly RankCorrelation[] | null;
}

const DIGITS = 4;

/** A correlation as text, with the digits that an analyst would type. */
export function correlationText(value: number): string {
  return Number(value.toFixed(DIGITS)).toString();
}

/** Rows for correlations that are there. */
export function rowsOfCorrelations(correlations: readonly RankCorrelation[]): readonly CorrelationRow[] {
  return correlations.map(({ keyA, keyB, rankCorrelation }) => ({
    keyA,
    keyB,
    text: correlationText(rankCorrelation),
  }));
}

/** Reads `-0.4`, `0,4` or `40%`; NaN for anything else. */
function readCorrelation(text: string): number {
  const typed = text.trim().replace('−', '-').replace(',', '.');
  const [, number, percent] = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*(%?)$/.exec(typed) ?? [];
  return number === undefined ? NaN : Number(number) / (percent === '%' ? 100 : 1);
}

/**
 * The correlations that rows state. What is no number, or not possible together, is refused; the nearest possible ones are offered,
 * rounded towards independence so that they stay possible.
 */
export function correlationsOfRows(
  rows: readonly CorrelationRow[],
  keys: readonly string[],
): Result<readonly RankCorrelation[], RowProblem> {
  const read = rows.map(({ keyA, keyB, text }) => ({ keyA, keyB, rankCorrelation: readCorrelation(text) }));
  const unread = read.findIndex(({ rankCorrelation }) => Number.isNaN(rankCorrelation));
  if (unread >= 0)
    return err({ index: unread, message: 'Type a number from -1 to 1, such as 0.4 or -0.2.', nearest: null });
  const valid = validateCorrelations(read, keys);
  if (valid.ok) return ok(valid.value);
  const { index, message, nearest } = valid.error;
  return err({ index, message, nearest: nearest === null ? null : typedNearest(nearest, keys) });
}

/** The offered correlations with the digits of the form, where they are possible with so few; in full otherwise. */
function typedNearest(nearest: readonly RankCorrelation[], keys: readonly string[]): readonly RankCorrelation[] {
  const size = 10 ** DIGITS;
  const rounded = canonicalCorrelations(
    nearest.map((pair) => ({ ...pair, rankCorrelation: Math.trunc(pair.rankCorrelation * size) / size })),
  );
  return validateCorrelations(rounded, keys).ok ? rounded : nearest;
}
