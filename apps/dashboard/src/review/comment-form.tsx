'use client';

import { TextAction } from '@waveguide/ui';
import { MessageSquarePlus } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
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
  const comment = useCommand(useTRPC().proposals.comment.mutationOptions(), ['text']);
  const [text, setText] = useKeptText(`comment.${proposalId}.${driver?.key ?? ''}`);
  const [opened, setOpened] = useState(driver === null);
  const [asked, setAsked] = useState(false);
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
      pending={comment.pending}
      pendingText="Sending…"
      obstacle={asked && text.trim() === '' ? 'Write something.' : null}
      failure={comment.failure}
      onSubmit={() => {
        setAsked(true);
        if (text.trim() === '') return;
        const key = driver === null ? {} : { key: driver.key };
        comment.run({ id: proposalId, round, text, ...key }, () => {
          setText('');
          setAsked(false);
          setOpened(driver === null);
        });
      }}
    >
      <TextField
        label={label}
        value={text}
        onChange={setText}
        rows={2}
        maxLength={LONGEST}
        problem={comment.problemOf('text')}
      />
    </CommandForm>
  );
}
