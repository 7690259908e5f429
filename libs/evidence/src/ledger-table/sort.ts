import { comparePartialDates } from '../partial-date';
import { dateOfRow } from '../comparability/latest-vintage';
import { METRICS } from '../metric';
import { targetYear, type LedgerRow } from '../published-estimate';
import { scope } from '../scope';
import { EVIDENCE_TIERS } from '../source';

/** By what a table of the ledger can be ordered. */
export const ROW_ORDERS = ['published', 'publisher', 'metric', 'scope', 'year', 'value', 'evidence'] as const;
export type RowOrder = (typeof ROW_ORDERS)[number];

export interface RowSort {
  readonly by: RowOrder;
  readonly descending: boolean;
}

/** Newest first. */
export const USUAL_ROW_SORT: RowSort = { by: 'published', descending: true };

type Compare = (a: LedgerRow, b: LedgerRow) => number;

const byText =
  (of: (row: LedgerRow) => string): Compare =>
  (a, b) =>
    of(a).localeCompare(of(b), 'en');

const byNumber =
  (of: (row: LedgerRow) => number): Compare =>
  (a, b) =>
    of(a) - of(b);

const COMPARE: Readonly<Record<RowOrder, Compare>> = {
  published: (a, b) => comparePartialDates(dateOfRow(a), dateOfRow(b)),
  publisher: byText(({ publisher }) => publisher),
  metric: byNumber(({ metric }) => METRICS.indexOf(metric)),
  scope: byText(({ scopeKey }) => scope(scopeKey).label),
  year: byNumber(({ target }) => targetYear(target) ?? 0),
  // Dollars and ports have no order between them: values compare within their metric and unit.
  value: (a, b) =>
    METRICS.indexOf(a.metric) - METRICS.indexOf(b.metric) ||
    a.unit.localeCompare(b.unit, 'en') ||
    valueOf(a) - valueOf(b),
  evidence: byNumber(({ evidence }) => EVIDENCE_TIERS.indexOf(evidence)),
};

const valueOf = ({ value }: LedgerRow): number => (value.kind === 'present' ? value.value : Number.NEGATIVE_INFINITY);

/** Rows without what they are ordered by, which come last either way. */
function lacks({ target, value }: LedgerRow, by: RowOrder): boolean {
  if (by === 'year') return targetYear(target) === null;
  return by === 'value' && value.kind === 'missing';
}

/** The rows in an order; equal ones newest first, then by id. What lacks the thing ordered by comes last. */
export function sortedRows(rows: readonly LedgerRow[], { by, descending }: RowSort): readonly LedgerRow[] {
  const sign = descending ? -1 : 1;
  const rest: Compare = (a, b) =>
    comparePartialDates(dateOfRow(b), dateOfRow(a)) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return [...rows].sort((a, b) => {
    const absent = Number(lacks(a, by)) - Number(lacks(b, by));
    return absent || sign * COMPARE[by](a, b) || rest(a, b);
  });
}
