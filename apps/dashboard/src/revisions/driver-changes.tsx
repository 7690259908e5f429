import { rangeSides } from '@waveguide/probability';
import type { DriverChange } from '@waveguide/api';
import { DensityDrawing } from '@waveguide/ui';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { CitableSource } from '../view/source-numbers';
import { quietChangeText } from './change-text';
import styles from './driver-changes.module.css';

export interface DriverChangesProps {
  /** Names the list for those who listen. */
  readonly label: string;
  readonly changes: readonly DriverChange[];
  /** How the sides are called, e.g. "base, revision 1". */
  readonly beforeName: string;
  readonly afterName: string;
  /** By id, to name what a reason cites. */
  readonly sources?: ReadonlyMap<string, CitableSource>;
  /** Where a driver's name leads. */
  readonly hrefOf?: (key: string) => string;
  /** Stands under a driver, such as the remarks about it. */
  readonly under?: (change: DriverChange) => ReactNode;
}

function Side({ change, side }: { readonly change: DriverChange; readonly side: 'before' | 'after' }) {
  const text = rangeSides(change.before, change.after, change.unit)[side];
  if (text === null) return <span className={styles.absent}>not there</span>;
  return side === 'before' ? <s>{text}</s> : <mark className={styles.after}>{text}</mark>;
}

function Sources({
  ids,
  sources,
}: {
  readonly ids: readonly string[];
  readonly sources: DriverChangesProps['sources'];
}) {
  if (ids.length === 0) return <span className={styles.sources}>Cites nothing.</span>;
  return (
    <span className={styles.sources}>
      Cites{' '}
      {ids.map((id, index) => {
        const source = sources?.get(id);
        return (
          <span key={id}>
            {index > 0 && ', '}
            <Link href={`/sources/${id}`} title={source?.title ?? id}>
              {source?.publisher ?? id}
            </Link>
          </span>
        );
      })}
      .
    </span>
  );
}

function Change({ change, props }: { readonly change: DriverChange; readonly props: DriverChangesProps }) {
  const quiet = quietChangeText(change);
  const shown = change.after ?? change.before;
  return (
    <li className={styles.change} data-driver={change.key}>
      <h3 className={styles.name}>
        {props.hrefOf === undefined ? change.name : <Link href={props.hrefOf(change.key)}>{change.name}</Link>}
      </h3>
      <p className={styles.sides}>
        <span className="visually-hidden">{props.beforeName}: </span>
        <Side change={change} side="before" /> <span aria-hidden>→</span>{' '}
        <span className="visually-hidden">{props.afterName}: </span>
        <Side change={change} side="after" />
        {quiet !== null && <span className={styles.quiet}>{quiet}</span>}
      </p>
      <div>
        {shown !== null && (
          <DensityDrawing
            value={shown.distribution}
            unit={change.unit}
            {...(change.before === null || change.after === null ? {} : { ghost: change.before.distribution })}
          />
        )}
      </div>
      <div className={styles.reason}>
        {change.after === null ? null : (
          <>
            {change.after.rationale} <Sources ids={change.after.sourceIds} sources={props.sources} />
          </>
        )}
      </div>
      {props.under !== undefined && <div className={styles.under}>{props.under(change)}</div>}
    </li>
  );
}

/** Drivers whose value differs between two sides: old and new, the new density over the old one, and the reasons. */
export function DriverChanges(props: DriverChangesProps) {
  return (
    <ul className={styles.changes} aria-label={props.label}>
      {props.changes.map((change) => (
        <Change key={change.key} change={change} props={props} />
      ))}
    </ul>
  );
}
