import type { ComponentPropsWithRef, ReactNode } from 'react';
import { FieldFrame } from '../view/field-frame';

export interface FormFieldProps extends ComponentPropsWithRef<'input'> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, as a sentence; read aloud with the field. */
  readonly problem?: string | null | undefined;
}

/** An input of a form on a page, with whatever an input takes. */
export function FormField({ label, hint, problem, ...input }: FormFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} problem={problem ?? null} look="page">
      {(wiring) => <input {...input} {...wiring} />}
    </FieldFrame>
  );
}
