'use client';

import { rangeSides } from '@waveguide/probability';
import { dateText } from '@waveguide/charts';
import type { UnitId } from '@waveguide/quantity';
import Link from 'next/link';
import type { DriverRevision } from './history';
import styles from './history-list.module.css';

export interface DriverHistoryListProps {
  readonly scenarioId: string;
  readonly revisions: readonly DriverRevision[];
  readonly unit: UnitId;
}

function Values({ revision, unit }: { readonly revision: DriverRevision; readonly unit: UnitId }) {
  const { before, after, moved } = revision;
  if (!moved) return <span className={styles.reasons}>Only the reasons changed</span>;
  const texts = rangeSides(before, after, unit);
  return (
    <>
      <s>{texts.before ?? 'not there'}</s>
      <span aria-hidden>→</span>
      <span className="visually-hidden">to</span>
      <b>{texts.after ?? 'taken out'}</b>
    </>
  );
}

/** Who changed a driver, when, from what to what and why; newest first. */
export function DriverHistoryList({ scenarioId, revisions, unit }: DriverHistoryListProps) {
  const [newest] = revisions;
  if (newest === undefined) return null;
  return (
    <details className={styles.history}>
      <summary>
        Changed {revisions.length === 1 ? 'once' : `${revisions.length} times`}, last by <bdi>{newest.author}</bdi> on{' '}
        {dateText(newest.createdAt.slice(0, 10))}
      </summary>
      <ol>
        {revisions.map((revision) => (
          <li key={revision.number}>
            <span className={styles.values}>
              <Values revision={revision} unit={unit} />
            </span>
            <span className={styles.why}>
              <Link href={`/forecasts/${scenarioId}/history`}>Revision {revision.number}</Link> by{' '}
              <bdi>{revision.author}</bdi>, {dateText(revision.createdAt.slice(0, 10))}: <bdi>{revision.message}</bdi>
              {revision.after !== null && ` ${revision.after.rationale}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
