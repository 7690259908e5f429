'use client';

import { Button, Notice } from '@waveguide/ui';
import type { ReactNode } from 'react';
import styles from './command-form.module.css';

interface CommandFormShell {
  /** The button that sends, e.g. "Create scenario". */
  readonly action: string;
  readonly pending: boolean;
  /** Said on the button while the server works; without it the button keeps its words. */
  readonly pendingText?: string;
  /** A form may stand below others that matter as much, and then has a plain button. */
  readonly emphasis?: 'primary' | 'plain';
  /** Roomy on a page of its own, small in a dialog or beside other things. */
  readonly look?: 'page' | 'dialog';
  /** What still stands in the way; shown beside the button once it was pressed. Null: nothing. */
  readonly obstacle?: string | null;
  /** What went wrong and no field says. */
  readonly failure: string | null;
  /** Said when it worked and the form stays. */
  readonly done?: string | null;
  readonly children?: ReactNode;
}

export type CommandFormProps = CommandFormShell &
  (
    | { readonly onSubmit: () => void; readonly post?: never }
    /** A server action, which works before the page's scripts have arrived, too. */
    | { readonly post: (form: FormData) => void; readonly onSubmit?: never }
  );

/** A few fields and one button; what was typed stays whatever the server answers. */
export function CommandForm(props: CommandFormProps) {
  const { pending, post, onSubmit, look = 'dialog', failure, done = null } = props;
  const said = (
    <>
      {failure !== null && <Notice tone="signal">{failure}</Notice>}
      {done !== null && <Notice>{done}</Notice>}
    </>
  );
  return (
    <form
      className={styles[look]}
      noValidate
      {...(post === undefined ? {} : { action: post })}
      onSubmit={(event) => {
        // A form in a dialog is a child of the page's form in React's tree, though not in the document.
        event.stopPropagation();
        if (pending || post === undefined) event.preventDefault();
        if (!pending) onSubmit?.();
      }}
    >
      {/* Without scripts the answer is a page drawn anew, which is read from its head. */}
      {post !== undefined && said}
      {props.children}
      {post === undefined && look === 'page' && said}
      <div className={styles.line}>
        <Button kind={props.emphasis ?? 'primary'} type="submit" aria-disabled={pending}>
          {pending ? (props.pendingText ?? props.action) : props.action}
        </Button>
        {props.obstacle !== undefined && (
          <span className={styles.obstacle} role="status">
            {props.obstacle}
          </span>
        )}
      </div>
      {post === undefined && look === 'dialog' && said}
    </form>
  );
}
