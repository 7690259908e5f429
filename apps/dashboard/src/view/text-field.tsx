'use client';

import { FieldFrame } from './field-frame';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines of a larger field; one line where left out. */
  readonly rows?: number;
  readonly maxLength: number;
  readonly required?: boolean;
  /** What is wrong with it, in words; null if nothing is. */
  readonly problem: string | null;
  /** Gives way to what is wrong. */
  readonly hint?: string;
}

/** A field whose text the component around it holds. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, rows, maxLength, required = false, problem, hint } = props;
  return (
    <FieldFrame label={label} hint={problem === null ? hint : undefined} problem={problem} look="dialog">
      {(wiring) => {
        const shared = { ...wiring, value, maxLength, 'aria-required': required };
        return rows === undefined ? (
          <input type="text" {...shared} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <textarea rows={rows} {...shared} onChange={(event) => onChange(event.target.value)} />
        );
      }}
    </FieldFrame>
  );
}
