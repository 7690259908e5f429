'use client';

import type { Draft } from '@waveguide/forecasts';
import { Button, Notice } from '@waveguide/ui';
import { useId, useState } from 'react';
import styles from './save-panel.module.css';

const SHORTEST_MESSAGE = 3;
const LONGEST_MESSAGE = 500;

export interface SavePanelProps {
  readonly draft: Draft;
  /** Names of the drivers that change without a reason. */
  readonly withoutReason: readonly string[];
  readonly saving: boolean;
  /** What the server said, in words; null where it said nothing or all is well. */
  readonly failure: string | null;
  /** Said once a revision was published. */
  readonly success: string | null;
  readonly canSave: boolean;
  readonly onSave: (message: string) => void;
}

/** The last step: a message, and what still stands in the way. */
export function SavePanel(props: SavePanelProps) {
  const { draft, withoutReason, saving, failure, success, canSave, onSave } = props;
  const [message, setMessage] = useState('');
  const [asked, setAsked] = useState(false);
  const messageId = useId();
  const hintId = useId();
  const count = Object.keys(draft.edits).length;
  const tooShort = message.trim().length < SHORTEST_MESSAGE;
  const obstacle =
    count === 0
      ? 'Nothing is changed yet.'
      : withoutReason.length > 0
        ? `Give a reason for: ${withoutReason.join(', ')}.`
        : tooShort
          ? 'Say in a few words what this revision changes and why.'
          : null;
  if (!canSave)
    return (
      <Notice>
        Changes are tried out on this device only. Sign in as an analyst to publish them; the draft waits here.
      </Notice>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (obstacle === null) onSave(message.trim());
      }}
    >
      <label htmlFor={messageId}>What this revision changes and why</label>
      <textarea
        id={messageId}
        rows={2}
        maxLength={LONGEST_MESSAGE}
        value={message}
        aria-describedby={hintId}
        onChange={(event) => setMessage(event.target.value)}
      />
      <div className={styles.line}>
        <Button kind="primary" type="submit" disabled={saving}>
          {saving ? 'Running the model…' : `Publish revision with ${count} ${count === 1 ? 'change' : 'changes'}`}
        </Button>
        <span id={hintId} className={asked && obstacle !== null ? styles.obstacle : styles.hint} role="status">
          {asked ? obstacle : null}
        </span>
      </div>
      {failure !== null && <Notice tone="signal">{failure} Your draft is unchanged.</Notice>}
      {success !== null && count === 0 && <Notice>{success}</Notice>}
    </form>
  );
}
