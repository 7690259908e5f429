import type { LedgerRow } from '../published-estimate';
import { publisherOfRow, dateOfRow } from '../comparability/latest-vintage';
import { metricLabel, type Metric } from '../metric';
import { scope } from '../scope';
import type { ScopeKey } from '../scope-table';
import type { EvidenceTier } from '../source';

export const ROW_KINDS = ['published-estimate', 'observation'] as const satisfies readonly LedgerRow['kind'][];

/** Which rows of a ledger are asked for; what is left out asks for all. */
export interface LedgerTableFilter {
  readonly kind?: LedgerRow['kind'] | undefined;
  readonly metric?: Metric | undefined;
  readonly scopeKey?: ScopeKey | undefined;
  /** As `voiceOfRow` names it: what is quoted by others is its publisher's. */
  readonly publisher?: string | undefined;
  readonly evidence?: readonly EvidenceTier[] | undefined;
  /** The year that a row is about, or one within its period. */
  readonly year?: number | undefined;
  /** Words that a row must contain, each of them, in any case. */
  readonly text?: string | undefined;
}

/** Under whose name a row is listed; rows of nobody named stand under the words that say so. */
export function voiceOfRow(row: Pick<LedgerRow, 'publisher'>): string {
  return publisherOfRow(row) ?? row.publisher;
}

function isAbout({ target }: LedgerRow, year: number): boolean {
  if (target.kind === 'year') return target.year === year;
  return target.kind === 'period' && target.fromYear <= year && year <= target.toYear;
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function textOf(row: LedgerRow): string {
  const { publisher, metric, scopeKey, scopeText, quoteSummary, locator, flag } = row;
  return folded(
    [
      publisher,
      metricLabel(metric),
      scope(scopeKey).label,
      scopeText,
      quoteSummary,
      locator,
      flag,
      dateOfRow(row),
    ].join(' '),
  );
}

/** The rows that a filter lets through, in their order. */
export function filteredRows(rows: readonly LedgerRow[], filter: LedgerTableFilter): readonly LedgerRow[] {
  const words = folded(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const { kind, metric, scopeKey, publisher, evidence, year } = filter;
  return rows.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (metric === undefined || row.metric === metric) &&
      (scopeKey === undefined || row.scopeKey === scopeKey) &&
      (publisher === undefined || voiceOfRow(row) === publisher) &&
      (evidence === undefined || evidence.length === 0 || evidence.includes(row.evidence)) &&
      (year === undefined || isAbout(row, year)) &&
      (words.length === 0 || words.every((word) => textOf(row).includes(word))),
  );
}
