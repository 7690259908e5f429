import type { RowCheck, RowVerdict } from './ledger-check';

/** How many rows of each verdict there are: figures and bounds apart, each row once. */
export type RowCounts = Readonly<Record<RowVerdict, number>>;

/** Counts verdicts. */
export function rowCounts(checks: readonly Pick<RowCheck, 'verdict'>[]): RowCounts {
  const count = (verdict: RowVerdict): number => checks.filter((check) => check.verdict === verdict).length;
  return {
    holds: count('holds'),
    below: count('below'),
    above: count('above'),
    satisfied: count('satisfied'),
    violated: count('violated'),
    'not-compared': count('not-compared'),
  };
}

/** "The base case meets 5 of 9 comparable figures and lies below 1 and above 3; both bounds are satisfied". No full stop: a heading. */
export function ledgerCheckSentence(counts: RowCounts, name: string): string {
  const bounds = boundText(counts);
  const figures = counts.holds + counts.below + counts.above;
  if (figures === 0 && bounds === null) return 'No published figure counts what the model counts';
  const first = figures === 0 ? 'No published figure counts what the model counts' : figureText(counts, name);
  return bounds === null ? first : `${first}; ${bounds}`;
}

function figureText({ holds, below, above }: RowCounts, name: string): string {
  const figures = holds + below + above;
  const noun = figures === 1 ? 'comparable figure' : 'comparable figures';
  if (holds === figures) return `${name} meets ${allWords(figures)} ${noun}`;
  const missed = [...(below > 0 ? [`below ${below}`] : []), ...(above > 0 ? [`above ${above}`] : [])].join(' and ');
  return `${name} meets ${holds} of ${figures} ${noun} and lies ${missed}`;
}

/** "the 1", "both", "all 5". */
function allWords(count: number): string {
  if (count === 1) return 'the 1';
  return count === 2 ? 'both' : `all ${count}`;
}

function boundText({ satisfied, violated }: RowCounts): string | null {
  const bounds = satisfied + violated;
  if (bounds === 0) return null;
  if (bounds === 1) return `the 1 bound is ${satisfied === 1 ? 'satisfied' : 'violated'}`;
  if (violated === 0) return `${allWords(bounds)} bounds are satisfied`;
  return `${satisfied} of ${bounds} bounds ${satisfied === 1 ? 'is' : 'are'} satisfied`;
}
