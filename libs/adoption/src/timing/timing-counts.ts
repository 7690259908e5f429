import type { TimingFigure, TimingStatement } from './timing-statement';

/** Statements about timing, each in one list only. */
export interface TimingCounts<Statement extends TimingStatement = TimingStatement> {
  /** The first year by which at least half of the windows that are expected have ended; null if none is expected. */
  readonly year: number | null;
  /** Expect it within years that end by `year`. */
  readonly expectedBy: readonly Statement[];
  /** Expect it within years that end later, or whose years are not stated. */
  readonly expectedLater: readonly Statement[];
  readonly notBefore: readonly Statement[];
  readonly notWithin: readonly Statement[];
  readonly noDelay: readonly Statement[];
}

/** Counts statements by kind. A window is held against a year by its end: what may come later is not yet expected by then. */
export function timingCounts<Figure extends TimingFigure>(
  statements: readonly TimingStatement<Figure>[],
): TimingCounts<TimingStatement<Figure>> {
  const of = (kind: TimingStatement['kind']) => statements.filter((statement) => statement.kind === kind);
  const expected = of('expects-in-window');
  const ends = expected.flatMap(({ years }) => (years === null ? [] : [years.to])).sort((a, b) => a - b);
  const year = ends[Math.ceil(ends.length / 2) - 1] ?? null;
  const isBy = ({ years }: TimingStatement) => year !== null && years !== null && years.to <= year;
  return {
    year,
    expectedBy: expected.filter(isBy),
    expectedLater: expected.filter((statement) => !isBy(statement)),
    notBefore: of('not-before'),
    notWithin: of('not-within'),
    noDelay: of('no-delay'),
  };
}
