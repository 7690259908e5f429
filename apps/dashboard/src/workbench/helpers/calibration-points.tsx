'use client';

import type { CalibrationPoint } from '@waveguide/forecasts';
import type { LedgerRow } from '../preview/use-ledger';
import styles from './helper.module.css';

/** A row of the ledger that can be fitted to, and as what. */
export interface FittedRow {
  readonly row: LedgerRow;
  readonly point: CalibrationPoint;
  readonly byDefault: boolean;
}

/** A row that cannot, and why. */
export interface RefusedRow {
  readonly row: LedgerRow;
  readonly reason: string;
}

export interface CalibrationPointsProps {
  readonly fitted: readonly FittedRow[];
  readonly refused: readonly RefusedRow[];
  /** Why there are no rows at all; null if they are there. */
  readonly missing: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

/** The figures of the ledger: those of equal scope to choose from, all others greyed with the reason. */
export function CalibrationPoints({ fitted, refused, missing, chosen, onToggle }: CalibrationPointsProps) {
  return (
    <section aria-label="Figures to fit to">
      <h3>Figures to fit to ({chosen.size})</h3>
      {missing !== null && <p className={styles.quiet}>{missing}</p>}
      <ul className={styles.choices}>
        {fitted.map(({ row, point, byDefault }) => (
          <li key={row.id}>
            <label className={styles.choice}>
              <input type="checkbox" checked={chosen.has(row.id)} onChange={() => onToggle(row.id)} />
              <span>
                <bdi>{row.publisher}</bdi>: {row.stated} in {point.year}
                <small>
                  {row.scopeLabel}
                  {byDefault ? '' : '; tertiary evidence, left out of consensus'}
                  {row.flag === null ? '' : `; ${row.flag}`}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <details>
        <summary>{refused.length} further figures cannot be fitted</summary>
        <ul className={styles.choices}>
          {refused.map(({ row, reason }) => (
            <li key={row.id}>
              <label className={styles.choice} data-off>
                <input type="checkbox" disabled />
                <span>
                  <bdi>{row.publisher}</bdi>: {row.stated}
                  <small>
                    {row.scopeLabel}. {reason}
                  </small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
