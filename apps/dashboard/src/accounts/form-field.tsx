import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import styles from './form-field.module.css';

export interface FormFieldProps extends ComponentPropsWithRef<'input'> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, as a sentence; read aloud with the field. */
  readonly problem?: string | undefined;
}

/** A labelled input with its hint, and with what is wrong at its own place. */
export function FormField({ label, hint, problem, ...input }: FormFieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const described = [hint === undefined ? null : hintId, problem === undefined ? null : problemId].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        {...input}
        aria-invalid={problem !== undefined}
        {...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') })}
      />
      {problem !== undefined && (
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
