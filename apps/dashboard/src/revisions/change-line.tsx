import type { RouterOutputs } from '@waveguide/api';
import { rangeSides } from '@waveguide/probability';
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

/** What a revision did to its drivers; nothing if it changed none. */
export function ChangeLines({ changes }: { readonly changes: readonly DriverChangeLine[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <ChangeLine key={change.key} change={change} />
      ))}
    </ul>
  );
}
