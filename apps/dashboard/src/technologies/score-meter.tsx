import { StepMeter } from '../view/step-meter';
import styles from './score-meter.module.css';

const BEST = 5;

/** A place on a scale of one to five: filled squares and the number, read aloud with its scale. */
export function ScoreMeter({ score, scale }: { readonly score: number; readonly scale: string }) {
  return (
    <span className={styles.score}>
      <StepMeter reached={score} of={BEST}>
        <span className="visually-hidden">
          {scale}: {score} of {BEST}
        </span>
        <span aria-hidden="true">{score}</span>
      </StepMeter>
    </span>
  );
}
