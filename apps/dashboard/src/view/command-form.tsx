'use client';

import { Button, Notice } from '@waveguide/ui';
import type { ReactNode } from 'react';
import styles from './command-form.module.css';

export interface CommandFormProps {
  /** The button that sends, e.g. "Create scenario". */
  readonly action: string;
  readonly pending: boolean;
  /** Said on the button while the server works. */
  readonly pendingWords: string;
  /** What still stands in the way; shown beside the button once it was pressed. Null: nothing. */
  readonly obstacle: string | null;
  /** What went wrong and no field says. */
  readonly failure: string | null;
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
}

/** A few fields and one button; what was typed stays whatever the server answers. */
export function CommandForm(props: CommandFormProps) {
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // A form in a dialog is a child of the page's form in React's tree, though not in the document.
        event.stopPropagation();
        if (!props.pending) props.onSubmit();
      }}
    >
      {props.children}
      <div className={styles.line}>
        <Button kind="primary" type="submit" aria-disabled={props.pending}>
          {props.pending ? props.pendingWords : props.action}
        </Button>
        <span className={styles.obstacle} role="status">
          {props.obstacle}
        </span>
      </div>
      {props.failure !== null && <Notice tone="signal">{props.failure}</Notice>}
    </form>
  );
}
