'use client';

import type { SlideField } from '@waveguide/briefings';
import { useHydrated } from '@waveguide/ui';
import { useId, type ReactNode, type Ref } from 'react';
import { lengthWords } from '../text';
import styles from './fields.module.css';

export interface FieldRowProps {
  readonly label: string;
  /** Of the control that the label names; none if the row holds several, which are then a group of that name. */
  readonly htmlFor?: string;
  readonly children: ReactNode;
}

/** A name at the left and what it names at the right. */
export function FieldRow({ label, htmlFor, children }: FieldRowProps) {
  if (htmlFor !== undefined)
    return (
      <div className={styles.row}>
        <label htmlFor={htmlFor}>{label}</label>
        <div className={styles.cell}>{children}</div>
      </div>
    );
  return (
    <div className={styles.row} role="group" aria-label={label}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <div className={styles.cell}>{children}</div>
    </div>
  );
}

export interface WordFieldProps {
  readonly label: string;
  readonly field: SlideField;
  readonly value: string;
  /** Most characters; the field takes no more. */
  readonly limit: number;
  /** One line of text, which may still be shown on several. */
  readonly single?: boolean;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
  /** Under the field. */
  readonly children?: ReactNode;
}

/** Words of a slide. The field grows with them and counts them once there is little room left. */
export function WordField({
  label,
  field,
  value,
  limit,
  single = false,
  hint,
  onChange,
  ref,
  children,
}: WordFieldProps) {
  const id = useId();
  const noteId = useId();
  const listening = useHydrated();
  const count = lengthWords(value.length, limit);
  const note = [count, hint].filter((part) => part !== null && part !== undefined).join(' ');
  return (
    <FieldRow label={label} htmlFor={id}>
      <textarea
        ref={ref}
        id={id}
        data-field={field}
        className={single ? styles.line : styles.text}
        rows={single ? 1 : 2}
        dir="auto"
        value={value}
        maxLength={limit}
        readOnly={!listening}
        {...(note === '' ? {} : { 'aria-describedby': noteId })}
        onKeyDown={(event) => {
          // Enter ends a word in some scripts before it ends a line.
          if (single && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
        onChange={({ target }) => onChange(single ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)}
      />
      {note !== '' && (
        <p
          id={noteId}
          className={count === null ? styles.hint : styles.count}
          role={count === null ? undefined : 'status'}
        >
          {note}
        </p>
      )}
      {children}
    </FieldRow>
  );
}
