import type { LedgerRow } from '@waveguide/evidence';
import type { MarketSummary } from '../model/market-summary';

/** What the slow definition makes of one row. */
export type SlowVerdict = 'holds' | 'below' | 'above' | 'satisfied' | 'violated' | null;

const OUTPUT_OF: Readonly<Record<string, string>> = {
  cpo: 'revenue:co-packaged',
  'cpo+oio': 'revenue:co-packaged',
  lpo: 'revenue:lpo',
  'pluggable-data-centre': 'revenue:pluggable',
};

const dateOf = (row: LedgerRow): string => (row.kind === 'observation' ? row.observedOn : row.vintage);
const nobody = (publisher: string): boolean =>
  ['Unattributed', 'Unnamed', 'Attributed to', 'Cited '].some((start) => publisher.startsWith(start)) ||
  publisher.includes('(origin not named)');

/** Comparable but for newer vintages: the rule of docs/methods read word by word. */
function countsLikeTheModel(row: LedgerRow, summary: MarketSummary): boolean {
  if (row.metric !== 'revenue' || row.unit !== 'USD' || OUTPUT_OF[row.scopeKey] === undefined) return false;
  if (row.basis !== 'annual' || row.target.kind !== 'year' || !summary.years.includes(row.target.year)) return false;
  return row.value.kind === 'present' && row.evidence !== 'tertiary' && !row.excluded;
}

function replaced(row: LedgerRow, ledger: readonly LedgerRow[], summary: MarketSummary): boolean {
  return ledger.some((other) => {
    if (!countsLikeTheModel(other, summary) || nobody(row.publisher)) return false;
    if (other.publisher.split(' (')[0] !== row.publisher.split(' (')[0] || other.scopeKey !== row.scopeKey)
      return false;
    if (JSON.stringify(other.target) !== JSON.stringify(row.target)) return false;
    return dateOf(other) > dateOf(row) && !dateOf(other).startsWith(dateOf(row));
  });
}

/** Whether and how P10 to P90 of a summary meets one row: an independent, slow definition for tests. Null if it is not compared. */
export function slowVerdict(row: LedgerRow, ledger: readonly LedgerRow[], summary: MarketSummary): SlowVerdict {
  if (!countsLikeTheModel(row, summary) || replaced(row, ledger, summary)) return null;
  if (row.target.kind !== 'year' || row.value.kind !== 'present') return null;
  const quantiles = summary.series[OUTPUT_OF[row.scopeKey] as `revenue:${string}`]!.quantiles;
  const inYear = quantiles[summary.years.indexOf(row.target.year)]!;
  const [p10, p90] = [inYear[summary.levels.indexOf(0.1)]!, inYear[summary.levels.indexOf(0.9)]!];
  if (p10 === null || p90 === null) return null;
  const { value } = row.value;
  if (row.qualifier === 'at-least') return p90 >= (row.low ?? value) ? 'satisfied' : 'violated';
  if (row.qualifier === 'at-most' || row.qualifier === 'up-to')
    return p10 <= (row.high ?? value) ? 'satisfied' : 'violated';
  if (p90 < (row.low ?? value)) return 'below';
  return p10 > (row.high ?? value) ? 'above' : 'holds';
}
