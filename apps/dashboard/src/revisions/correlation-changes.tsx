import type { RouterOutputs } from '@waveguide/api';
import styles from './correlation-changes.module.css';

type CorrelationChange = RouterOutputs['revisions']['compareAny']['correlationChanges'][number];

/** Decimals of a coefficient, and the most that are taken if two would read alike. */
const DECIMALS = { least: 2, most: 6 };

const written = (value: number | null, decimals: number = DECIMALS.least) =>
  value === null ? 'independent' : value.toFixed(decimals).replace('-', '−');

/** Both coefficients with as many decimals as it takes to tell them apart. */
function writtenSides({ before, after }: Pick<CorrelationChange, 'before' | 'after'>): readonly [string, string] {
  let decimals = DECIMALS.least;
  while (decimals < DECIMALS.most && written(before, decimals) === written(after, decimals)) decimals += 1;
  return [written(before, decimals), written(after, decimals)];
}

/** Pairs of drivers that two sides correlate differently. */
export function CorrelationChanges({ changes }: { readonly changes: readonly CorrelationChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={styles.changes} aria-label="Rank correlations that change">
      {changes
        .map((change) => ({ ...change, sides: writtenSides(change) }))
        .map(({ keyA, keyB, nameA, nameB, sides }) => (
          <li key={`${keyA} ${keyB}`}>
            Rank correlation of <b>{nameA}</b> and <b>{nameB}</b>: <s>{sides[0]}</s> → <mark>{sides[1]}</mark>
          </li>
        ))}
    </ul>
  );
}
