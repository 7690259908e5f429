import type { ReactNode } from 'react';
import styles from './step-meter.module.css';

/** Pixels from one square to the next. */
const STEP = 9;

/** A place on a scale as filled squares, before the words that say it. */
export function StepMeter(props: { readonly reached: number; readonly of: number; readonly children: ReactNode }) {
  const { reached, of, children } = props;
  const width = of * STEP - 1;
  return (
    <span className={styles.meter}>
      <svg viewBox={`0 0 ${width} 8`} width={width} height="8" aria-hidden="true">
        {Array.from({ length: of }, (_, step) => (
          <rect
            key={step}
            x={step * STEP + 0.5}
            y="0.5"
            width="7"
            height="7"
            className={step < reached ? styles.full : styles.empty}
          />
        ))}
      </svg>
      {children}
    </span>
  );
}
