import { isPresent } from '@waveguide/quantity';
import type { LedgerRow } from '../published-estimate';
import type { ScopeKey } from '../scope-table';
import { allowedSpan, type AllowedSpan } from './allowed-span';
import { newerVintages, publisherOfRow } from './latest-vintage';

/** The revenue of exactly what a scope of ports counts, where it has a scope key of its own. */
const REVENUE_OF_PORTS: Partial<Readonly<Record<ScopeKey, ScopeKey>>> = {
  'cpo-ports': 'cpo',
  'cpo+npo-ports': 'cpo+npo',
};

/** Revenue over ports of one year and scope, in US dollars per port as the publisher counts ports. */
export interface ImpliedPrice {
  readonly year: number;
  readonly revenue: LedgerRow;
  readonly ports: LedgerRow;
  readonly pair: 'within-publisher' | 'across-publishers';
  /** What the two rows allow together: a bound on either leaves a side open. At least one side is stated. */
  readonly span: AllowedSpan;
}

/**
 * Implied ASP = revenue / ports of one technology, year and compatible scope (docs/methods, consistency checks), over all pairs of
 * annual rows with a number that are not excluded and not superseded. Two bounds that say nothing together ("at least" over "at least")
 * give no price.
 */
export function impliedPrices(rows: readonly LedgerRow[]): readonly ImpliedPrice[] {
  const counts = (row: LedgerRow): boolean =>
    row.basis === 'annual' && row.target.kind === 'year' && isPresent(row.value) && !row.excluded;
  const newer = newerVintages(rows, counts);
  const usable = rows.filter((row) => counts(row) && newer(row) === undefined);
  const revenues = usable.filter(({ metric, unit }) => metric === 'revenue' && unit === 'USD');
  const ports = usable.filter(({ metric, unit }) => metric === 'ports' && unit === 'ports');
  return ports.flatMap((counted) =>
    revenues.flatMap((revenue): ImpliedPrice[] => {
      if (revenue.scopeKey !== (REVENUE_OF_PORTS[counted.scopeKey] ?? counted.scopeKey)) return [];
      if (revenue.target.kind !== 'year' || counted.target.kind !== 'year') return [];
      if (revenue.target.year !== counted.target.year) return [];
      const span = quotient(spanOf(revenue), spanOf(counted));
      if (span.low === null && span.high === null) return [];
      const publisher = publisherOfRow(revenue);
      const within = publisher !== null && publisher === publisherOfRow(counted);
      return [
        {
          year: revenue.target.year,
          revenue,
          ports: counted,
          pair: within ? 'within-publisher' : 'across-publishers',
          span,
        },
      ];
    }),
  );
}

function spanOf(row: LedgerRow): AllowedSpan {
  return row.value.kind === 'present' ? allowedSpan(row, row.value.value) : { low: null, high: null };
}

/** The quotients of two spans of values ≥ 0. */
function quotient(above: AllowedSpan, below: AllowedSpan): AllowedSpan {
  const over = (a: number | null, b: number | null): number | null =>
    a === null || b === null || b <= 0 ? null : a / b;
  return { low: over(above.low, below.high), high: over(above.high, below.low) };
}
