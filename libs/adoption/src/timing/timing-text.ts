import { countText, listText } from '@waveguide/quantity';
import { timingCounts } from './timing-counts';
import type { TimingFigure, TimingStatement } from './timing-statement';

/** "2028" or "2027 to 2029". */
export function windowText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `${from}` : `${from} to ${to}`;
}

/** What a statement claims, in words: "expects it within 2027 to 2028", "not before 2028". */
export function timingClaimText({ kind, years }: TimingStatement): string {
  switch (kind) {
    case 'expects-in-window':
      return years === null ? 'expects it, no year stated' : `expects it within ${windowText(years)}`;
    case 'not-before':
      return years === null ? 'not soon, no year stated' : `not before ${years.from}`;
    case 'not-within':
      return years === null ? 'not soon, no year stated' : `not within ${windowText(years)}`;
    case 'no-delay':
      return 'sees no delay';
  }
}

const spanOf = (statements: readonly TimingStatement[]) => {
  const years = statements.flatMap((statement) => (statement.years === null ? [] : [statement.years]));
  if (years.length === 0) return null;
  return { from: Math.min(...years.map(({ from }) => from)), to: Math.max(...years.map(({ to }) => to)) };
};

/**
 * How many statements there are of each kind: "seven statements expect it by 2028, three later, five do not before 2028 or later, one not
 * within 2023 to 2027 and one sees no delay". Empty if there is none.
 */
export function timingFinding(statements: readonly TimingStatement<TimingFigure>[]): string {
  const { year, expectedBy, expectedLater, notBefore, notWithin, noDelay } = timingCounts(statements);
  const [bound, excluded] = [spanOf(notBefore), spanOf(notWithin)];
  const parts: string[] = [];
  const add = (of: readonly TimingStatement[], text: string, first: string) => {
    if (of.length > 0) parts.push(`${countText(of.length)} ${parts.length === 0 ? first : text}`);
  };
  const noun = (of: readonly TimingStatement[], one: string, many: string) =>
    of.length === 1 ? `statement ${one}` : `statements ${many}`;
  const by = year === null ? 'it' : `it by ${year}`;
  add(expectedBy, '', `${noun(expectedBy, 'expects', 'expect')} ${by}`);
  const later = expectedLater.some(({ years }) => years === null) ? 'later or without a year' : 'later';
  add(expectedLater, later, `${noun(expectedLater, 'expects', 'expect')} it, no year stated`);
  if (bound !== null) {
    const earliest = `not before ${bound.from}${bound.to > bound.from ? ' or later' : ''}`;
    const dated = notBefore.filter(({ years }) => years !== null);
    add(dated, earliest, `${noun(dated, 'has it', 'have it')} ${earliest}`);
  }
  const undated = notBefore.filter(({ years }) => years === null);
  add(undated, 'not soon, without a year', `${noun(undated, 'has it', 'have it')} not soon, without a year`);
  const ruled = excluded === null ? 'not soon' : `not within ${windowText(excluded)}`;
  add(notWithin, ruled, `${noun(notWithin, 'has it', 'have it')} ${ruled}`);
  add(noDelay, noDelay.length === 1 ? 'sees no delay' : 'see no delay', noun(noDelay, 'sees no delay', 'see no delay'));
  return listText(parts);
}
