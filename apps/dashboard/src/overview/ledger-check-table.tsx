import type { LedgerCheck, Overview } from '@waveguide/api';
import { formatQuantity, formatRange } from '@waveguide/quantity';
import { Card, Citation, DataTable, MissingText, Pill, type DataTableColumn, type PillTone } from '@waveguide/ui';
import { countWordsCapital } from '../view/count-words';
import type { SourceNumbers } from '../view/source-numbers';
import { checkFinding } from './check-finding';
import styles from './ledger-check-table.module.css';

const VERDICTS: Readonly<Record<LedgerCheck['verdict'], { readonly tone: PillTone; readonly text: string }>> = {
  agrees: { tone: 'pass', text: 'holds' },
  below: { tone: 'caution', text: 'below' },
  above: { tone: 'caution', text: 'above' },
  'other-scope': { tone: 'plain', text: 'other scope' },
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
  readonly checks: readonly LedgerCheck[];
  readonly scenarioName: string;
  readonly numbers: SourceNumbers<Overview['sources'][number]>;
}

type CheckColumn = DataTableColumn<LedgerCheck>;

function columnsFor(numbers: LedgerCheckTableProps['numbers']): CheckColumn[] {
  return [
    { id: 'year', header: 'Year', cell: (check) => String(check.year) },
    {
      id: 'stated',
      header: 'Held against',
      cell: (check) => (
        <>
          {check.entityName}: {check.stated}
          <Citation items={numbers.cite([check.sourceId])} />
          <span className={styles.second}>
            {check.publisher}, {check.scopeText}
          </span>
        </>
      ),
    },
    { id: 'model', header: 'Model', align: 'end', nowrap: true, cell: (check) => <ModelValue check={check} /> },
    {
      id: 'verdict',
      header: 'Verdict',
      align: 'end',
      cell: (check) => (
        <span title={check.reason}>
          <Pill tone={VERDICTS[check.verdict].tone}>{VERDICTS[check.verdict].text}</Pill>
          <span className="visually-hidden">{check.reason}</span>
        </span>
      ),
    },
  ];
}

/** The model held against what others published. Rows that count something else are shown under them and not judged. */
export function LedgerCheckTable({ checks, scenarioName, numbers }: LedgerCheckTableProps) {
  const columns = columnsFor(numbers);
  const judged = checks.filter(({ verdict }) => verdict !== 'other-scope');
  const others = checks.filter(({ verdict }) => verdict === 'other-scope');
  const shared = { columns, rowKey: (check: LedgerCheck) => check.recordId, rowHeader: 'stated' };
  return (
    <Card
      title={checkFinding(checks, scenarioName)}
      subtitle="The model held against the ledger; P50 with P10 to P90 below it"
    >
      <DataTable {...shared} caption="Figures of the ledger that count what the model counts" rows={judged} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>
            {countWordsCapital(others.length)} more {others.length === 1 ? 'figure counts' : 'figures count'} something
            else: shown, not judged
          </summary>
          <DataTable {...shared} caption="Figures of another scope" rows={others} />
        </details>
      )}
    </Card>
  );
}
