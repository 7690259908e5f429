'use client';

import { dateText } from '@waveguide/charts';
import type { UnitId } from '@waveguide/quantity';
import { shorthandOf } from '@waveguide/ui';
import Link from 'next/link';
import type { DriverRevision } from './driver-history';
import styles from './driver-history-list.module.css';

export interface DriverHistoryListProps {
  readonly scenarioId: string;
  readonly revisions: readonly DriverRevision[];
  readonly unit: UnitId;
}

function Values({ revision, unit }: { readonly revision: DriverRevision; readonly unit: UnitId }) {
  const { before, after, moved } = revision;
  if (!moved) return <span className={styles.reasons}>Only the reasons changed</span>;
  return (
    <>
      <s>{before === null ? 'not there' : shorthandOf(before.distribution, unit)}</s>
      <span aria-hidden>→</span>
      <span className="visually-hidden">to</span>
      <b>{after === null ? 'taken out' : shorthandOf(after.distribution, unit)}</b>
    </>
  );
}

/** Who changed a driver, when, from what to what and why; newest first. */
export function DriverHistoryList({ scenarioId, revisions, unit }: DriverHistoryListProps) {
  if (revisions.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>
        Changed {revisions.length === 1 ? 'once' : `${revisions.length} times`}, last by {revisions[0].author} on{' '}
        {dateText(revisions[0].createdAt.slice(0, 10))}
      </summary>
      <ol>
        {revisions.map((revision) => (
          <li key={revision.number}>
            <span className={styles.values}>
              <Values revision={revision} unit={unit} />
            </span>
            <span className={styles.why}>
              <Link href={`/forecasts/${scenarioId}/history`}>Revision {revision.number}</Link> by {revision.author},{' '}
              {dateText(revision.createdAt.slice(0, 10))}: {revision.message}
              {revision.after !== null && ` ${revision.after.rationale}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
