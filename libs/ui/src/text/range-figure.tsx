import { formatQuantity, type Maybe, type UnitId } from '@waveguide/quantity';
import { Children, type CSSProperties, type ReactNode } from 'react';
import { IntervalBar, type QuantileRange } from '../distribution/interval-bar';
import { MissingText } from './missing-text';
import styles from './range-figure.module.css';

/** Headline numbers in a row; in pairs on a phone. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return (
    <dl className={styles.figures} style={{ '--count': Children.count(children) } as CSSProperties}>
      {children}
    </dl>
  );
}

export interface RangeFigureProps {
  /** What the number is, with its year. */
  readonly label: ReactNode;
  readonly value: Maybe<QuantileRange>;
  readonly unit: UnitId;
  /** Words after the number, e.g. "a year". */
  readonly suffix?: string;
  /** What it counts, and against what. */
  readonly note?: ReactNode;
  /** End of the interval's axis; by default a little past P90. */
  readonly axisTo?: number;
}

/** One headline number, never without its range. */
export function RangeFigure({ label, value, unit, suffix, note, axisTo }: RangeFigureProps) {
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{label}</dt>
      {value.kind === 'missing' ? (
        <dd className={styles.value}>
          <span className={styles.missing}>
            <MissingText missing={value} />
          </span>
        </dd>
      ) : (
        <>
          <dd className={styles.value}>
            {formatQuantity(value.value.p50, unit)}
            {suffix !== undefined && <small>{suffix}</small>}
          </dd>
          <dd>
            <IntervalBar range={value.value} unit={unit} {...(axisTo === undefined ? {} : { to: axisTo })} />
          </dd>
        </>
      )}
      {note !== undefined && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}
