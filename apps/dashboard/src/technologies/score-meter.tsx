import styles from './score-meter.module.css';

const BEST = 5;

/** A place on a scale of one to five: filled squares and the number, read aloud with its scale. */
export function ScoreMeter({ score, scale }: { readonly score: number; readonly scale: string }) {
  return (
    <span className={styles.meter}>
      <svg viewBox="0 0 44 8" width="44" height="8" aria-hidden="true">
        {Array.from({ length: BEST }, (_, step) => (
          <rect
            key={step}
            x={step * 9 + 0.5}
            y="0.5"
            width="7"
            height="7"
            className={step < score ? styles.full : styles.empty}
          />
        ))}
      </svg>
      <span className="visually-hidden">
        {scale}: {score} of {BEST}
      </span>
      <span aria-hidden="true">{score}</span>
    </span>
  );
}
