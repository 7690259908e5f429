'use client';

import type { RouterInputs } from '@waveguide/api';
import { Segmented } from '@waveguide/ui';
import { useState } from 'react';
import { FormField } from '../../accounts/form-field';
import { issueAt, messageBeside, problemOf } from '../../trpc/problem-of';
import { CommandForm } from '../../view/command-form';
import styles from './dialog.module.css';
import { readShareDays, SHARE_TERMS, type ShareTerm } from './terms';

export type WantedShare = Pick<RouterInputs['briefings']['shares']['create'], 'expiresInDays' | 'password' | 'label'>;

export interface ShareFormProps {
  readonly pending: boolean;
  /** What the server said against the last try; null if nothing. */
  readonly error: unknown;
  readonly onSubmit: (wanted: WantedShare) => void;
}

const FIELDS = ['expiresInDays', 'password', 'label'] as const;

/** How long a link works, whether it asks for a password, and what it is for. */
export function ShareForm({ pending, error, onSubmit }: ShareFormProps) {
  const [term, setTerm] = useState<ShareTerm>('30');
  const [days, setDays] = useState('14');
  const [password, setPassword] = useState('');
  const [label, setLabel] = useState('');
  const [asked, setAsked] = useState(false);
  const problem = error === null || error === undefined ? null : problemOf(error);
  const read = readShareDays(term, days);
  const fault = !read.ok && asked ? read.error : undefined;
  return (
    <CommandForm
      action="Make a link"
      pending={pending}
      pendingText="Making…"
      obstacle={null}
      failure={messageBeside(problem, FIELDS)}
      onSubmit={() => {
        setAsked(true);
        if (!read.ok) return;
        onSubmit({ expiresInDays: read.value, password: password === '' ? null : password, label });
      }}
    >
      <div className={styles.term}>
        <span aria-hidden>Works for</span>
        <Segmented<ShareTerm> label="Works for" options={SHARE_TERMS} value={term} onChange={setTerm} />
      </div>
      {term === 'other' && (
        <FormField
          label="Days"
          inputMode="numeric"
          value={days}
          onChange={(event) => setDays(event.target.value)}
          problem={fault ?? issueAt(problem, 'expiresInDays') ?? undefined}
        />
      )}
      <FormField
        label="Password (optional)"
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        hint="At least 8 characters. Left empty, the link alone opens the briefing."
        problem={issueAt(problem, 'password') ?? undefined}
      />
      <FormField
        label="What the link is for"
        value={label}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setLabel(event.target.value)}
        hint="Only you and your colleagues see it, for example the name of an investor."
        problem={issueAt(problem, 'label') ?? undefined}
      />
    </CommandForm>
  );
}
