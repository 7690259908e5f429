import { TABLE_FORMATS, type PublishedRow, type RouterOutputs } from '@waveguide/api';
import type { RowOrder } from '@waveguide/evidence';
import { formatPartialDate, formatRange } from '@waveguide/quantity';
import { Card, DataTable, EmptyState, Notice, Pill, type DataTableColumn } from '@waveguide/ui';
import Link from 'next/link';
import { pageAddress } from '../view/list-address';
import { Pager } from '../view/pager';
import { BESIDE_WORDS } from './beside-text';
import { LedgerFilter } from './ledger-filter';
import { allRowsAddress, ledgerFileAddress, sortAddress, type LedgerSearch } from './ledger-search';
import styles from './published.module.css';

/** Rows on one page of the table. */
export const LEDGER_PAGE_SIZE = 25;

function Beside({ row: { beside, unit } }: { readonly row: PublishedRow }) {
  if (beside.kind === 'range') return <>{formatRange({ low: beside.p10, high: beside.p90 }, unit)}</>;
  return (
    <span className={styles.why} title={beside.reason}>
      {BESIDE_WORDS[beside.differsIn]}
      <span className="visually-hidden">: {beside.reason}</span>
    </span>
  );
}

type Columns = readonly (DataTableColumn<PublishedRow> & { readonly order?: RowOrder })[];

function columns(scenarioName: string): Columns {
  return [
    {
      id: 'published',
      order: 'published',
      header: 'Published',
      nowrap: true,
      cell: ({ date }) => formatPartialDate(date),
    },
    {
      id: 'publisher',
      order: 'publisher',
      header: 'Publisher and source',
      cell: ({ publisher, sourceId, sourceTitle, locator }) => (
        <>
          <Link href={`/sources/${sourceId}`}>
            <bdi>{publisher}</bdi>
          </Link>
          <span className={styles.second}>
            {sourceTitle}
            {locator !== null && `; ${locator}`}
          </span>
        </>
      ),
    },
    { id: 'metric', order: 'metric', header: 'Metric', cell: ({ metricLabel }) => metricLabel },
    {
      id: 'scope',
      order: 'scope',
      header: 'Scope, and in the source’s words',
      cell: ({ scopeLabel, scopeText, basisLabel, flag, stated, says }) => (
        <>
          {scopeLabel}
          <span className={styles.second}>
            {scopeText}; {basisLabel}
          </span>
          {stated === null && <span className={styles.second}>{says}</span>}
          {flag !== null && <span className={styles.second}>{flag}</span>}
        </>
      ),
    },
    {
      id: 'year',
      order: 'year',
      header: 'For',
      align: 'end',
      cell: ({ target }) => (target.kind === 'present' ? target.value : target),
    },
    {
      id: 'value',
      order: 'value',
      header: 'Value',
      align: 'end',
      cell: ({ stated, kind }) => (
        <>
          {stated === null ? <span className={styles.why}>words only</span> : <b>{stated}</b>}
          {kind === 'observation' && <span className={styles.second}>actual</span>}
        </>
      ),
    },
    {
      id: 'beside',
      header: `${scenarioName} P10 to P90`,
      align: 'end',
      nowrap: true,
      cell: (row) => <Beside row={row} />,
    },
    {
      id: 'evidence',
      order: 'evidence',
      header: 'Evidence',
      cell: ({ evidence, excluded }) => (
        <>
          {evidence === 'tertiary' ? <Pill tone="caution">tertiary</Pill> : evidence}
          {excluded && <span className={styles.second}>left out of comparisons</span>}
        </>
      ),
    },
  ];
}

/** What is small by nature begins small, dates and values begin large. */
const BEGINS_DESCENDING: ReadonlySet<RowOrder> = new Set<RowOrder>(['published', 'value', 'year']);

export interface LedgerCardProps {
  readonly answer: RouterOutputs['published']['rows'];
  readonly search: LedgerSearch;
  readonly ignored: readonly string[];
  readonly page: number;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Every row of the ledger, sorted, filtered, searched and downloaded. */
export function LedgerCard({ answer, search, ignored, page, query }: LedgerCardProps) {
  const { rows, total, all, withheld, choices, scenarioName } = answer;
  const sortable = columns(scenarioName).map(({ order, ...column }): DataTableColumn<PublishedRow> => {
    if (order === undefined) return column;
    const active = search.sort === order;
    const descending = active ? !search.descending : BEGINS_DESCENDING.has(order);
    return {
      ...column,
      ...(active ? { sorted: search.descending ? ('descending' as const) : ('ascending' as const) } : {}),
      heading: (
        <Link className={styles.sort} href={sortAddress(query, { sort: order, descending })} scroll={false}>
          {column.header}
          {active && <span aria-hidden>{search.descending ? ' ↓' : ' ↑'}</span>}
        </Link>
      ),
    };
  });
  return (
    <Card
      id="ledger"
      kind="wide"
      title="The ledger"
      subtitle={`Every published estimate and every actual; each row opens its source. ${scenarioName} P10 to P90 stands only beside rows that count what the model counts.`}
      source={
        withheld === 0
          ? 'Files hold exactly the rows of the filter, every field in full.'
          : `Files hold the rows of the filter but for ${withheld}, whose sources do not let them be handed on.`
      }
      actions={TABLE_FORMATS.map((format) => (
        <a key={format} href={ledgerFileAddress(query, format)} download>
          Download {format.toUpperCase()}
        </a>
      ))}
    >
      <LedgerFilter choices={choices} shown={total} all={all} />
      {ignored.length > 0 && (
        <Notice tone="caution">
          The address asks for {ignored.join(', ')} of a kind that does not exist; it was left out.
        </Notice>
      )}
      {total === 0 ? (
        <EmptyState title="No row fits this filter.">
          Try fewer words, or <Link href={allRowsAddress(query)}>show all {all}</Link>.
        </EmptyState>
      ) : (
        <DataTable caption="The ledger" columns={sortable} rows={rows} rowKey={({ id }) => id} rowHeader="publisher" />
      )}
      <Pager
        page={page}
        size={LEDGER_PAGE_SIZE}
        total={total}
        nouns={['row', 'rows']}
        step={{ kind: 'link', hrefOf: pageAddress('/published', { query }) }}
      />
    </Card>
  );
}
