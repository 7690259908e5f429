import type { PublishedConsensus } from '@waveguide/api';
import { formatQuantity, formatRange } from '@waveguide/quantity';
import { Card, Citation, DataTable, MissingText, type DataTableColumn } from '@waveguide/ui';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import styles from './published.module.css';

type Scope = PublishedConsensus['agreement']['scopes'][number];

function columns(numbers: SourceNumbers<CitableSource>): readonly DataTableColumn<Scope>[] {
  return [
    {
      id: 'scope',
      header: 'Scope',
      cell: ({ scopeLabel, reason, basisLabel }) => (
        <>
          {scopeLabel}
          <span className={styles.second}>{reason ?? `The scope in view, ${basisLabel}`}</span>
        </>
      ),
    },
    {
      id: 'said',
      header: 'What was said',
      cell: ({ figures, bounds, leftOut }) => (
        <>
          {[...figures, ...bounds].map(({ recordId, publisher, stated, sourceId }) => (
            <span key={recordId} className={styles.line}>
              <bdi>{publisher}</bdi> {stated}
              <Citation items={numbers.cite([sourceId])} />
            </span>
          ))}
          {figures.length + bounds.length === 0 && <span className={styles.why}>nothing that counts</span>}
          {leftOut.length > 0 && <span className={styles.second}>{leftOut.length} left out</span>}
        </>
      ),
    },
    {
      id: 'median',
      header: 'Median',
      align: 'end',
      cell: ({ median, range, unit, figures }) =>
        median.kind === 'missing' ? (
          <MissingText missing={median} />
        ) : (
          <>
            {formatQuantity(median.value, unit)}
            {range.kind === 'present' && figures.length > 1 && (
              <span className={styles.second}>{formatRange(range.value, unit)}</span>
            )}
          </>
        ),
    },
    {
      id: 'apart',
      header: 'Highest over lowest',
      align: 'end',
      cell: ({ dispersion }) => (dispersion.kind === 'present' ? formatQuantity(dispersion.value, 'x') : dispersion),
    },
  ];
}

export interface AgreementCardProps {
  readonly agreement: PublishedConsensus['agreement'];
  readonly numbers: SourceNumbers<CitableSource>;
}

/** "In which scope do these agree?": each scope with the spread of its own rows, and why it is another than the one in view. */
export function AgreementCard({ agreement, numbers }: AgreementCardProps) {
  return (
    <Card
      kind="wide"
      title="In which scope do these agree?"
      subtitle={`${agreement.finding}. Unlike scopes are never put into one median.`}
    >
      <DataTable
        caption="Agreement by scope"
        columns={columns(numbers)}
        rows={agreement.scopes}
        rowKey={({ scopeKey, unit, basis }) => `${scopeKey} ${unit} ${basis}`}
      />
    </Card>
  );
}
