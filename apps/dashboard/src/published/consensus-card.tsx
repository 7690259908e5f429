import type { PublishedConsensus } from '@waveguide/api';
import { countTextCapital, formatPartialDate, formatQuantity, formatRange } from '@waveguide/quantity';
import { Card, Citation, DataTable, MissingText, type DataTableColumn } from '@waveguide/ui';
import type { ReactElement } from 'react';
import type { CitableSource, SourceNumbers } from '../view/source-numbers';
import { consensusTitle } from './consensus-title';
import styles from './published.module.css';

type Consensus = NonNullable<PublishedConsensus['consensus']>;

interface Line {
  readonly id: string;
  readonly who: ReactElement;
  readonly value: ReactElement;
  readonly counts: string;
}

const COLUMNS: readonly DataTableColumn<Line>[] = [
  { id: 'who', header: 'Publisher', cell: ({ who }) => who },
  { id: 'counts', header: 'In the consensus', cell: ({ counts }) => counts },
  { id: 'value', header: 'Value', align: 'end', cell: ({ value }) => value },
];

export interface ConsensusCardProps extends Pick<PublishedConsensus, 'model' | 'weights'> {
  readonly consensus: Consensus;
  readonly scenarioName: string;
  readonly numbers: SourceNumbers<CitableSource>;
}

function voices({ consensus, numbers }: ConsensusCardProps): readonly Line[] {
  const line =
    (counts: string) =>
    ({ recordId, publisher, vintage, stated, sourceId }: Consensus['figures'][number]): Line => ({
      id: recordId,
      who: (
        <>
          <bdi>{publisher}</bdi>
          <Citation items={numbers.cite([sourceId])} />
          <span className={styles.second}>{formatPartialDate(vintage)}</span>
        </>
      ),
      counts,
      value: <>{stated}</>,
    });
  return [...consensus.figures.map(line('counted')), ...consensus.bounds.map(line('a bound, beside it'))];
}

function sums({ consensus, model, scenarioName }: ConsensusCardProps): readonly Line[] {
  const { unit, median, range, figures } = consensus;
  const spread = range.kind === 'present' && figures.length > 1 ? formatRange(range.value, unit) : null;
  return [
    {
      id: 'median',
      who: <b>Median of {figures.length === 1 ? 'one publisher' : `${figures.length} publishers`}</b>,
      counts: 'publishers weigh the same',
      value:
        median.kind === 'missing' ? (
          <MissingText missing={median} />
        ) : (
          <>
            <b>{formatQuantity(median.value, unit)}</b>
            {spread !== null && <span className={styles.second}>{spread}</span>}
          </>
        ),
    },
    {
      id: 'model',
      who: <b>Waveguide, {scenarioName}</b>,
      counts: 'beside it, no part of it',
      value:
        model.kind === 'missing' ? (
          <MissingText missing={model} />
        ) : (
          <>
            <b>{formatQuantity(model.value.p50, unit)}</b>
            <span className={styles.second}>{formatRange({ low: model.value.p10, high: model.value.p90 }, unit)}</span>
          </>
        ),
    },
  ];
}

/** What publishers say to one question, each with one voice, beside the scenario's own range. */
export function ConsensusCard(props: ConsensusCardProps) {
  const { consensus, weights, numbers, model } = props;
  const { leftOut, scopeLabel, basisLabel } = consensus;
  return (
    <Card
      title={consensusTitle(props)}
      subtitle={`${scopeLabel}, ${basisLabel}. ${weights}`}
      {...(model.kind === 'missing' ? { source: model.detail } : {})}
    >
      <DataTable
        caption="Consensus and the scenario’s own range"
        columns={COLUMNS}
        rows={[...voices(props), ...sums(props)]}
        rowKey={({ id }) => id}
      />
      {leftOut.length > 0 && (
        <details className={styles.others}>
          <summary>
            {countTextCapital(leftOut.length)} {leftOut.length === 1 ? 'estimate is' : 'estimates are'} left out, each
            with its reason
          </summary>
          <ul className={styles.left}>
            {leftOut.map(({ recordId, publisher, stated, vintage, reason, sourceId }) => (
              <li key={recordId}>
                <bdi>{publisher}</bdi>, {formatPartialDate(vintage)}: {stated}
                <Citation items={numbers.cite([sourceId])} /> {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
