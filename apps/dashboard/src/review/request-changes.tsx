'use client';

import { useMutation } from '@tanstack/react-query';
import { Button, Dialog } from '@waveguide/ui';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { issueAt, messageBeside, problemOf } from '../trpc/problem-of';
import { useRefresh } from '../trpc/use-refresh';
import { CommandForm } from '../view/command-form';
import { TextField } from '../view/text-field';
import { useKeptText } from './kept-text';

export interface RequestChangesProps {
  readonly proposalId: string;
  readonly round: number;
  readonly proposerName: string;
}

const LONGEST = 4000;

/** Sends a proposal back to its proposer, with what has to change. */
export function RequestChanges({ proposalId, round, proposerName }: RequestChangesProps) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const mutation = useMutation(trpc.proposals.requestChanges.mutationOptions());
  const [text, setText] = useKeptText(`request.${proposalId}`);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const problem = mutation.error === null ? null : problemOf(mutation.error);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Request changes</Button>}
      title="Request changes"
      description={`The proposal goes back to ${proposerName}; what you write stands with it as a comment.`}
    >
      <CommandForm
        action="Send back"
        pending={mutation.isPending}
        pendingWords="Sending…"
        obstacle={asked && text.trim() === '' ? 'Say what has to change.' : null}
        failure={messageBeside(problem, ['text'])}
        onSubmit={() => {
          setAsked(true);
          if (text.trim() === '') return;
          mutation.mutate(
            { id: proposalId, round, text },
            {
              onSuccess: () => {
                setText('');
                setAsked(false);
                setOpen(false);
                refresh();
              },
            },
          );
        }}
      >
        <TextField
          label="What has to change, and why"
          value={text}
          onChange={setText}
          rows={4}
          maxLength={LONGEST}
          required
          problem={issueAt(problem, 'text')}
        />
      </CommandForm>
    </Dialog>
  );
}
