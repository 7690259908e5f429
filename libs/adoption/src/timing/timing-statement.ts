import type { Observation, PartialDate, PublishedEstimate, TimingKind } from '@waveguide/evidence';
import { decimalYear, TIMING_KINDS } from '@waveguide/evidence';

/** A row of the ledger that can say when something comes. */
export type TimingFigure = PublishedEstimate | Observation;

/** What a statement about timing claims. Kinds are drawn and counted apart, and years of unlike kinds are never averaged. */
export interface TimingStatement<Figure extends TimingFigure = TimingFigure> {
  readonly figure: Figure;
  readonly kind: TimingKind;
  /** When it was said. */
  readonly saidOn: PartialDate;
  /**
   * Calendar years that it is about, both ends included: the window that it expects or rules out, or, of `not-before`, the first year that it
   * leaves open, twice. Null if it states none.
   */
  readonly years: { readonly from: number; readonly to: number } | null;
}

/** The day on which a row was published or became known. */
export function saidOn(figure: TimingFigure): PartialDate {
  return figure.kind === 'published-estimate' ? figure.vintage : figure.observedOn;
}

function yearsOf({ target }: TimingFigure): TimingStatement['years'] {
  switch (target.kind) {
    case 'year':
      return { from: target.year, to: target.year };
    case 'period':
      return { from: target.fromYear, to: target.toYear };
    case 'not-stated':
      return null;
  }
}

/**
 * The statements about timing among rows, by kind and then by the day on which they were said. Rows of another basis, and those whose kind is
 * not recorded, make none.
 */
export function timingStatements<Figure extends TimingFigure>(
  figures: readonly Figure[],
): readonly TimingStatement<Figure>[] {
  return figures
    .flatMap((figure): TimingStatement<Figure>[] => {
      const { basis, timingKind } = figure;
      if (basis !== 'timing' || timingKind === null) return [];
      return [{ figure, kind: timingKind, saidOn: saidOn(figure), years: yearsOf(figure) }];
    })
    .sort(
      (a, b) =>
        TIMING_KINDS.indexOf(a.kind) - TIMING_KINDS.indexOf(b.kind) || decimalYear(a.saidOn) - decimalYear(b.saidOn),
    );
}
