'use client';

import { useId } from 'react';
import styles from './text-field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines of a larger field; one line where left out. */
  readonly rows?: number;
  readonly maxLength: number;
  readonly required?: boolean;
  /** What is wrong with it, in words; null where nothing is. */
  readonly problem: string | null;
  readonly hint?: string;
}

/** A field with its name above and what is wrong with it below. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, rows, maxLength, required = false, problem, hint } = props;
  const id = useId();
  const noteId = useId();
  const note = problem ?? hint;
  const shared = {
    id,
    value,
    maxLength,
    'aria-required': required,
    'aria-invalid': problem !== null,
    ...(note === undefined ? {} : { 'aria-describedby': noteId }),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input type="text" {...shared} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea rows={rows} {...shared} onChange={(event) => onChange(event.target.value)} />
      )}
      {note !== undefined && (
        <p
          id={noteId}
          className={problem === null ? styles.hint : styles.problem}
          role={problem === null ? undefined : 'alert'}
        >
          {note}
        </p>
      )}
    </div>
  );
}
