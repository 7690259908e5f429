'use client';

import { changesAnything, type Draft } from '@waveguide/forecasts';
import { Button, Notice } from '@waveguide/ui';
import Link from 'next/link';
import { Children, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useKeptText } from '../../review/kept-text';
import { changeCountText } from './changes';
import type { SubmitProposal } from './use-submit-proposal';
import styles from './save-panel.module.css';

const SHORTEST_MESSAGE = 3;
const LONGEST_MESSAGE = 500;

export interface SavePanelProps {
  readonly draft: Draft;
  /** Names of the drivers that change without a reason. */
  readonly withoutReason: readonly string[];
  readonly saving: boolean;
  /** What the server said, in words; null if it said nothing or all is well. */
  readonly failure: ReactNode;
  /** Said once a revision was published. */
  readonly success: string | null;
  readonly canSave: boolean;
  /** Whether this person may publish without anybody else's approval. */
  readonly mayPublishDirectly: boolean;
  readonly review: SubmitProposal;
  readonly onSave: (message: string, done: () => void) => void;
  readonly onSubmit: (message: string, done: () => void) => void;
}

/** What still stands in the way of a draft; null if nothing does. */
function obstacleOf({ draft, withoutReason }: SavePanelProps, message: string): string | null {
  if (!changesAnything(draft)) return 'Nothing is changed yet.';
  if (withoutReason.length > 0) return `Give a reason for: ${withoutReason.join(', ')}.`;
  if (message.trim().length < SHORTEST_MESSAGE) return 'Say in a few words what this revision changes and why.';
  return null;
}

/** What became of the last attempt: above the buttons, and brought into view when it comes. */
function Said({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const said = Children.toArray(children).length > 0;
  useEffect(() => {
    // jsdom lays nothing out.
    if (said) place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [said]);
  return (
    <div ref={place} className={styles.said}>
      {children}
    </div>
  );
}

/** The last step: a message, and where the draft goes, to somebody's review or into a revision at once. */
export function SavePanel(props: SavePanelProps) {
  const { draft, saving, failure, success, canSave, mayPublishDirectly, review, onSave, onSubmit } = props;
  const [message, setMessage] = useKeptText(`message.${draft.scenarioId}`);
  const [asked, setAsked] = useState(false);
  const messageId = useId();
  const hintId = useId();
  const obstacle = obstacleOf(props, message);
  const changed = changesAnything(draft);
  const busy = saving || review.submitting;
  const done = () => {
    setMessage('');
    setAsked(false);
  };
  const attempt = (take: SavePanelProps['onSave']) => {
    setAsked(true);
    if (obstacle === null && !busy) take(message.trim(), done);
  };
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
        attempt(onSubmit);
      }}
    >
      <Said>
        {failure !== null && <Notice tone="signal">{failure} Your draft is unchanged.</Notice>}
        {review.failure !== null && <Notice tone="signal">{review.failure} Your draft is unchanged.</Notice>}
        {!changed && success !== null && <Notice>{success}</Notice>}
        {!changed && review.submittedId !== null && (
          <Notice action={<Link href={`/forecasts/reviews/${review.submittedId}`}>Open the review</Link>}>
            Submitted for review; nothing is published before somebody approves it.
          </Notice>
        )}
      </Said>
      {review.edited !== null && (
        <Notice>
          This draft is the next round of the proposal{' '}
          <Link href={`/forecasts/reviews/${review.edited.id}`}>“{review.edited.message}”</Link>.
        </Notice>
      )}
      {review.obstacle !== null && <Notice tone="caution">{review.obstacle}</Notice>}
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
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {review.submitting
            ? 'Submitting…'
            : review.edited === null
              ? 'Submit for review'
              : `Submit round ${review.edited.round + 1} for review`}
        </Button>
        {mayPublishDirectly && review.edited === null && changed && (
          <Button aria-disabled={busy} onClick={() => attempt(onSave)}>
            {saving ? 'Running the model…' : `Publish revision with ${changeCountText(draft)}`}
          </Button>
        )}
        <span id={hintId} className={asked && obstacle !== null ? styles.obstacle : styles.hint} role="status">
          {asked ? obstacle : null}
        </span>
      </div>
    </form>
  );
}
