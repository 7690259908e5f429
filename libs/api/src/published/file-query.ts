import { basisLabel, dateOfRow, metricLabel, scope, statedText, type LedgerRow } from '@waveguide/evidence';
import { disarmed, TABLE_CONTENT_TYPES, writeTableFile, type TableFileCell } from '@waveguide/exports';
import { ok, valueOrNull } from '@waveguide/quantity';
import type { ApiServices } from '../trpc/context';
import type { RowsFileInput } from './schema';
import { handedOn, tableRows, type TableRows } from './table-rows';

type Column = readonly [heading: string, cell: (row: LedgerRow, table: TableRows) => TableFileCell];

const source = ({ sourceId }: LedgerRow, { sources }: TableRows) => sources.get(sourceId);

/** Every field of a row, numbers in full and in the row's own unit. */
const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['kind', ({ kind }) => kind],
  ['published', (row) => dateOfRow(row)],
  ['publisher', ({ publisher }) => publisher],
  ['metric', ({ metric }) => metricLabel(metric)],
  ['scope key', ({ scopeKey }) => scopeKey],
  ['scope', ({ scopeKey }) => scope(scopeKey).label],
  ['scope in the source’s words', ({ scopeText }) => scopeText],
  ['basis', ({ basis }) => basisLabel(basis)],
  [
    'first year',
    ({ target }) => (target.kind === 'year' ? target.year : target.kind === 'period' ? target.fromYear : null),
  ],
  [
    'last year',
    ({ target }) => (target.kind === 'year' ? target.year : target.kind === 'period' ? target.toYear : null),
  ],
  ['value', ({ value }) => valueOrNull(value)],
  ['low', ({ low }) => low],
  ['high', ({ high }) => high],
  ['unit', ({ unit }) => unit],
  ['qualifier', ({ qualifier }) => qualifier],
  ['as stated', (row) => statedText(row)],
  ['what it says', ({ quoteSummary }) => quoteSummary],
  ['evidence', ({ evidence }) => evidence],
  ['left out of comparisons', ({ excluded }) => (excluded ? 'yes' : 'no')],
  ['remark', ({ flag }) => flag],
  ['scenario P10', (row, { beside }) => rangeEnd(beside(row), 'p10')],
  ['scenario P90', (row, { beside }) => rangeEnd(beside(row), 'p90')],
  ['why no range', (row, { beside }) => reasonOf(beside(row))],
  ['source id', ({ sourceId }) => sourceId],
  ['source', (row, table) => source(row, table)?.title ?? null],
  ['address', (row, table) => addressOf(row, table)],
  ['locator', ({ locator }) => locator],
  ['licence note', (row, table) => source(row, table)?.licenceNote ?? null],
];

type Beside = ReturnType<TableRows['beside']>;
const rangeEnd = (beside: Beside, end: 'p10' | 'p90'): number | null => (beside.kind === 'range' ? beside[end] : null);
const reasonOf = (beside: Beside): string | null => (beside.kind === 'none' ? beside.reason : null);

function addressOf(row: LedgerRow, table: TableRows): string | null {
  const found = source(row, table);
  return found === undefined ? null : valueOrNull(found.url);
}

/** Sources' words may begin as a formula does. */
const safe = (cell: TableFileCell): TableFileCell => (typeof cell === 'string' ? disarmed(cell) : cell);

/** Exactly the rows that a filter lets through, in its order, but for those whose source does not let them be handed on. */
export async function rowsFileQuery(services: ApiServices, { format, ...filter }: RowsFileInput) {
  const table = await tableRows(services, filter);
  if (!table.ok) return table;
  const rows = table.value.found.filter((row) => handedOn(table.value, row));
  const cells = rows.map((row) => COLUMNS.map(([, cell]) => safe(cell(row, table.value))));
  const bytes = await writeTableFile([COLUMNS.map(([heading]) => heading), ...cells], { format, sheet: 'Ledger' });
  return ok({
    fileName: `waveguide-ledger-${rows.length}-rows.${format}`,
    contentType: TABLE_CONTENT_TYPES[format],
    contentBase64: Buffer.from(bytes).toString('base64'),
  });
}
