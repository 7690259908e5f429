import { METRICS, metricLabel, scope, SCOPE_KEYS, voiceOfRow, type LedgerRow } from '@waveguide/evidence';
import { mapResult } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import type { RowsInput } from './schema';
import { handedOn, publishedRow, tableRows } from './table-rows';

function counted<T>(values: readonly T[], order: (a: T, b: T) => number, label: (value: T) => string) {
  const count = new Map<T, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort(([a], [b]) => order(a, b)).map(([value, n]) => ({ value, label: label(value), count: n }));
}

const yearsOf = ({ target }: LedgerRow): readonly number[] => {
  if (target.kind === 'year') return [target.year];
  if (target.kind === 'not-stated') return [];
  return Array.from({ length: target.toYear - target.fromYear + 1 }, (_, i) => target.fromYear + i);
};

/** What a table of the ledger can be narrowed to, each with how many rows it has. */
function choicesOf(all: readonly LedgerRow[]) {
  return {
    metrics: counted(
      all.map(({ metric }) => metric),
      (a, b) => METRICS.indexOf(a) - METRICS.indexOf(b),
      metricLabel,
    ),
    scopes: counted(
      all.map(({ scopeKey }) => scopeKey),
      (a, b) => SCOPE_KEYS.indexOf(a) - SCOPE_KEYS.indexOf(b),
      (key) => scope(key).label,
    ),
    publishers: counted(all.map(voiceOfRow), (a, b) => a.localeCompare(b, 'en'), String),
    years: counted(all.flatMap(yearsOf), (a, b) => a - b, String),
  };
}

/** A page of the ledger's rows, each with the scenario's range beside it or the reason why none is. */
export async function rowsQuery(services: ApiServices, { page, size, ...filter }: RowsInput) {
  const table = await tableRows(services, filter);
  return mapResult(table, (rows) => ({
    scenarioName: rows.loaded.stamp.scenarioName,
    rows: rows.found.slice((page - 1) * size, page * size).map((row) => publishedRow(row, rows)),
    total: rows.found.length,
    all: rows.all.length,
    withheld: rows.found.filter((row) => !handedOn(rows, row)).length,
    choices: choicesOf(rows.all),
  }));
}
