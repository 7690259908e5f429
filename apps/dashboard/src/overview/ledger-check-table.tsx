import type { LedgerCheck, LedgerCheckReport } from '@waveguide/api';
import { countTextCapital, formatQuantity, formatRange } from '@waveguide/quantity';
import { Card, Citation, DataTable, MissingText, Pill, type DataTableColumn, type PillTone } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { VERDICT_WORDS } from '../view/verdict-text';
import styles from './ledger-check-table.module.css';

const TONES: Readonly<Record<LedgerCheck['verdict'], PillTone>> = {
  holds: 'pass',
  satisfied: 'pass',
  below: 'caution',
  above: 'caution',
  violated: 'caution',
  'not-compared': 'plain',
};

function ModelValue({ check }: { readonly check: LedgerCheck }) {
  if (check.model.kind === 'missing') return <MissingText missing={check.model} />;
  const { p10, p50, p90 } = check.model.value;
  return (
    <>
      {formatQuantity(p50, check.unit)}
      <span className={styles.second}>{formatRange({ low: p10, high: p90 }, check.unit)}</span>
    </>
  );
}

export interface LedgerCheckTableProps {
  readonly report: LedgerCheckReport;
  readonly numbers: SourceNumbers<CitableSource>;
}

type CheckColumn = DataTableColumn<LedgerCheck>;

function columnsFor(numbers: LedgerCheckTableProps['numbers']): CheckColumn[] {
  return [
    { id: 'year', header: 'Year', cell: ({ year }) => (year === null ? 'none named' : String(year)) },
    {
      id: 'stated',
      header: 'Held against',
      cell: (check) => (
        <>
          {check.entityName}: {check.stated}
          <Citation items={numbers.cite([check.sourceId])} />
          <span className={styles.second}>
            <bdi>{check.publisher}</bdi>, {check.scopeText}
          </span>
          <span className={styles.second}>{check.reason}</span>
        </>
      ),
    },
    { id: 'model', header: 'Model', align: 'end', nowrap: true, cell: (check) => <ModelValue check={check} /> },
    {
      id: 'verdict',
      header: 'Verdict',
      align: 'end',
      cell: ({ verdict, tertiary }) => (
        <>
          <Pill tone={TONES[verdict]}>{VERDICT_WORDS[verdict]}</Pill>
          {tertiary && <Pill tone="caution">tertiary</Pill>}
        </>
      ),
    },
  ];
}

/** The model held against what others published: the rows that the heading counts, then those that are shown and not compared. */
export function LedgerCheckTable({ report, numbers }: LedgerCheckTableProps) {
  const columns = columnsFor(numbers);
  const judged = report.rows.filter(({ verdict }) => verdict !== 'not-compared');
  const others = report.rows.filter(({ verdict }) => verdict === 'not-compared');
  const shared = { columns, rowKey: (check: LedgerCheck) => check.recordId, rowHeader: 'stated' };
  return (
    <Card
      title={report.sentence}
      subtitle="The model held against each comparable published figure; P50 with P10 to P90 below it"
    >
      <DataTable {...shared} caption="Published figures that count what the model counts" rows={judged} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>
            {countTextCapital(others.length)} more published {others.length === 1 ? 'figure is' : 'figures are'} shown
            and not compared, each with its reason
          </summary>
          <DataTable {...shared} caption="Published figures that are not compared" rows={others} />
        </details>
      )}
    </Card>
  );
}
