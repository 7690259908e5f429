import { useId, type ReactNode } from 'react';
import styles from './field-frame.module.css';

/** What ties a control to its label, its hint and what is wrong with it. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby'?: string;
}

export interface FieldFrameProps {
  readonly label: string;
  /** Stands below; undefined if the label says enough. */
  readonly hint?: ReactNode;
  /** What is wrong with it, as a sentence, read aloud with the field; null if nothing is. */
  readonly problem: string | null;
  /** Roomy on a page of its own, small in a dialog or beside other things. */
  readonly look: 'page' | 'dialog';
  readonly children: (wiring: FieldWiring) => ReactNode;
}

/** A control under its label, with its hint and with what is wrong at its own place. */
export function FieldFrame({ label, hint, problem, look, children }: FieldFrameProps) {
  const id = useId();
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`];
  const described = [hint === undefined ? null : hintId, problem === null ? null : problemId].filter(Boolean);
  return (
    <div className={styles[look]}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': problem !== null,
        ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
      })}
      {problem !== null && (
        <span id={problemId} role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
      {hint !== undefined && (
        <small id={hintId} className={styles.hint}>
          {hint}
        </small>
      )}
    </div>
  );
}
