import type { RouterOutputs } from '@waveguide/api';
import styles from './correlation-changes.module.css';

type CorrelationChange = RouterOutputs['revisions']['compareAny']['correlationChanges'][number];

const written = (value: number | null) => (value === null ? 'independent' : value.toFixed(2).replace('-', '−'));

/** Pairs of drivers that two sides correlate differently. */
export function CorrelationChanges({ changes }: { readonly changes: readonly CorrelationChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes} aria-label="Rank correlations that change">
      {changes.map(({ keyA, keyB, nameA, nameB, before, after }) => (
        <li key={`${keyA} ${keyB}`}>
          Rank correlation of <b>{nameA}</b> and <b>{nameB}</b>: <s>{written(before)}</s> →{' '}
          <mark>{written(after)}</mark>
        </li>
      ))}
    </ul>
  );
}
