import type { PartialDate } from '../partial-date';
import { targetYear, type LedgerRow } from '../published-estimate';

/** The date of a row: when an estimate was published, when an observation became known. */
export function dateOfRow(row: LedgerRow): PartialDate {
  return row.kind === 'published-estimate' ? row.vintage : row.observedOn;
}

/** Names that say that nobody is named: two rows under one of them may be two publishers. */
const NOBODY = /^(unattributed|unnamed|attributed to |cited )|origin not named/i;

/**
 * Whose figure a row is: "LightCounting (quoted by Marvell)" is LightCounting's. Null if nobody is named, so that no row is taken for
 * another one's newer vintage.
 */
export function publisherOfRow({ publisher }: Pick<LedgerRow, 'publisher'>): string | null {
  return NOBODY.test(publisher) ? null : publisher.replace(/ \(.*\)$/, '');
}

/** True if one date is later than another for certain: "2026-03" is not for certain later than "2026". */
export function isLaterDate(a: PartialDate, b: PartialDate): boolean {
  return a > b && !a.startsWith(b);
}

/** Finds the newest row by which a publisher replaced another of its rows; undefined if it has not. */
export type NewerVintage = (row: LedgerRow) => LedgerRow | undefined;

function questionOf(row: LedgerRow): string | null {
  const publisher = publisherOfRow(row);
  const year = row.target.kind === 'year' ? targetYear(row.target) : null;
  return publisher === null || year === null ? null : [publisher, row.metric, row.scopeKey, row.basis, year].join('|');
}

/**
 * The vintages of a ledger, by publisher, metric, scope key, basis and target year. Only rows that `counts` admits replace another: a
 * repost or a row without a number takes nothing's place.
 */
export function newerVintages(rows: readonly LedgerRow[], counts: (row: LedgerRow) => boolean): NewerVintage {
  const latest = new Map<string, LedgerRow>();
  for (const row of rows) {
    const question = counts(row) ? questionOf(row) : null;
    if (question === null) continue;
    const known = latest.get(question);
    if (known === undefined || dateOfRow(row) > dateOfRow(known)) latest.set(question, row);
  }
  return (row) => {
    const question = questionOf(row);
    const newest = question === null ? undefined : latest.get(question);
    return newest !== undefined && isLaterDate(dateOfRow(newest), dateOfRow(row)) ? newest : undefined;
  };
}
