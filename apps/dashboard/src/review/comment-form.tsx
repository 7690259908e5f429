'use client';

import { useMutation } from '@tanstack/react-query';
import { TextAction } from '@waveguide/ui';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { issueAt, messageBeside, problemOf } from '../trpc/problem-of';
import { useRefresh } from '../trpc/use-refresh';
import { CommandForm } from '../view/command-form';
import { TextField } from '../view/text-field';
import { useKeptText } from './kept-text';

export interface CommentFormProps {
  readonly proposalId: string;
  readonly round: number;
  /** The driver that the remark is about; null for the proposal as a whole. */
  readonly driver: { readonly key: string; readonly name: string } | null;
}

const LONGEST = 4000;

/** Writes a remark on a driver, or on the whole; for a driver it opens at a click. */
export function CommentForm({ proposalId, round, driver }: CommentFormProps) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const mutation = useMutation(trpc.proposals.comment.mutationOptions());
  const [text, setText] = useKeptText(`comment.${proposalId}.${driver?.key ?? ''}`);
  const [opened, setOpened] = useState(driver === null);
  const [asked, setAsked] = useState(false);
  const problem = mutation.error === null ? null : problemOf(mutation.error);
  const label = driver === null ? 'Comment on the proposal' : `Comment on ${driver.name}`;
  if (!opened && text === '')
    return (
      <TextAction onClick={() => setOpened(true)} aria-label={label}>
        <MessageSquarePlus aria-hidden />
        Comment
      </TextAction>
    );
  return (
    <CommandForm
      action="Send comment"
      pending={mutation.isPending}
      pendingWords="Sending…"
      obstacle={asked && text.trim() === '' ? 'Write something.' : null}
      failure={messageBeside(problem, ['text'])}
      onSubmit={() => {
        setAsked(true);
        if (text.trim() === '') return;
        mutation.mutate(
          { id: proposalId, round, text, ...(driver === null ? {} : { key: driver.key }) },
          {
            onSuccess: () => {
              setText('');
              setAsked(false);
              setOpened(driver === null);
              refresh();
            },
          },
        );
      }}
    >
      <TextField
        label={label}
        value={text}
        onChange={setText}
        rows={2}
        maxLength={LONGEST}
        problem={issueAt(problem, 'text')}
      />
    </CommandForm>
  );
}
