import type { RouterOutputs } from '@waveguide/api';
import { rangeSides } from '@waveguide/probability';
import { countTextCapital } from '@waveguide/quantity';
import styles from './change-line.module.css';

export type DriverChangeLine = RouterOutputs['revisions']['history']['revisions'][number]['changes'][number];

/** What a revision did to a driver: the old range struck out, the new one marked, and why. */
function ChangeLine({ change }: { readonly change: DriverChangeLine }) {
  const sides = rangeSides(change.before, change.after, change.unit);
  const moves = change.fields.includes('distribution') || change.before === null || change.after === null;
  return (
    <li>
      <b>{change.name}</b>{' '}
      {moves ? (
        <>
          <s>{sides.before ?? 'not there'}</s> → <mark>{sides.after ?? 'not there'}</mark>
        </>
      ) : (
        <span>{change.fields.includes('sourceIds') ? 'other sources' : 'another reason'}, same range</span>
      )}
      {change.after !== null && <span className={styles.reason}>{change.after.rationale}</span>}
    </li>
  );
}

export interface ChangeLinesProps {
  readonly changes: readonly DriverChangeLine[];
  /** Drivers that stand open; more than these are folded behind their count. Left out, all are open. */
  readonly mostOpen?: number;
}

/** What a revision did to its drivers; nothing if it changed none. */
export function ChangeLines({ changes, mostOpen = Infinity }: ChangeLinesProps) {
  if (changes.length === 0) return null;
  const lines = (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <ChangeLine key={change.key} change={change} />
      ))}
    </ul>
  );
  if (changes.length <= mostOpen) return lines;
  return (
    <details className={styles.folded}>
      <summary>{countTextCapital(changes.length)} drivers changed</summary>
      {lines}
    </details>
  );
}
