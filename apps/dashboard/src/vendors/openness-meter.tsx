import type { OpennessLevel } from '@waveguide/vendors';
import { AbsentWords } from '@waveguide/ui';
import { opennessWords } from './vendor-words';
import styles from './openness-meter.module.css';

const STEPS: Readonly<Record<Exclude<OpennessLevel, 'not-assessed'>, number>> = { low: 1, medium: 2, high: 3 };

/** Openness as one to three filled squares and a word. */
export function OpennessMeter({ level }: { readonly level: OpennessLevel }) {
  if (level === 'not-assessed') return <AbsentWords>not rated</AbsentWords>;
  return (
    <span className={styles.meter}>
      <svg viewBox="0 0 32 10" width="32" height="10" aria-hidden="true">
        {[0, 1, 2].map((step) => (
          <rect
            key={step}
            x={step * 11 + 0.5}
            y="0.5"
            width="8.5"
            height="8.5"
            className={step < STEPS[level] ? styles.full : styles.empty}
          />
        ))}
      </svg>
      {opennessWords(level).name}
    </span>
  );
}
