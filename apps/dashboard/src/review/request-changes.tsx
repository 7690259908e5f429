'use client';

import { isolated } from '@waveguide/quantity';
import { Button, Dialog } from '@waveguide/ui';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
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
  const request = useCommand(useTRPC().proposals.requestChanges.mutationOptions(), ['text']);
  const [text, setText] = useKeptText(`request.${proposalId}`);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Request changes</Button>}
      title="Request changes"
      description={`The proposal goes back to ${isolated(proposerName)}; what you write stands with it as a comment.`}
    >
      <CommandForm
        action="Send back"
        pending={request.pending}
        pendingText="Sending…"
        obstacle={asked && text.trim() === '' ? 'Say what has to change.' : null}
        failure={request.failure}
        onSubmit={() => {
          setAsked(true);
          if (text.trim() === '') return;
          request.run({ id: proposalId, round, text }, () => {
            setText('');
            setAsked(false);
            setOpen(false);
          });
        }}
      >
        <TextField
          label="What has to change, and why"
          value={text}
          onChange={setText}
          rows={4}
          maxLength={LONGEST}
          required
          problem={request.problemOf('text')}
        />
      </CommandForm>
    </Dialog>
  );
}
