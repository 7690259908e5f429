'use client';

import { isolated } from '@waveguide/quantity';
import { Dialog, TextAction } from '@waveguide/ui';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
import { CommandForm } from '../view/command-form';
import { TextField } from '../view/text-field';

export interface RestoreActionProps {
  readonly scenarioId: string;
  readonly scenarioName: string;
  /** The revision whose values come back. */
  readonly number: number;
  /** The newest as this page has it. */
  readonly headNumber: number;
}

const SHORTEST_MESSAGE = 3;
const LONGEST_MESSAGE = 500;

/** Publishes the values of an earlier revision as a new one; the history keeps everything. */
export function RestoreAction({ scenarioId, scenarioName, number, headNumber }: RestoreActionProps) {
  const restore = useCommand(useTRPC().revisions.restore.mutationOptions(), ['message']);
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const [asked, setAsked] = useState(false);
  const tooShort = message.trim().length < SHORTEST_MESSAGE;
  const { problem } = restore;
  const failure =
    problem?.kind === 'revision-conflict'
      ? `Revision ${problem.headNumber} was published by ${problem.headAuthor} in the meantime: “${problem.headMessage}”. Nothing was saved; reload the history and look again.`
      : restore.failure === null
        ? null
        : `${restore.failure} Nothing was saved.`;
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <TextAction>
          <History aria-hidden />
          Restore revision {number}
        </TextAction>
      }
      title={`Restore revision ${number} of ${isolated(scenarioName)}`}
      description={`Its values are published as revision ${headNumber + 1}. Revision ${headNumber} stays in the history.`}
    >
      <CommandForm
        action={`Publish as revision ${headNumber + 1}`}
        pending={restore.pending}
        pendingText="Running the model…"
        obstacle={asked && tooShort ? 'Say in a few words why.' : null}
        failure={failure}
        onSubmit={() => {
          setAsked(true);
          if (tooShort) return;
          restore.run({ scenarioId, number, parentNumber: headNumber, message }, () => {
            setOpen(false);
            setMessage('');
            setAsked(false);
          });
        }}
      >
        <TextField
          label="Why these values come back"
          value={message}
          onChange={setMessage}
          rows={2}
          maxLength={LONGEST_MESSAGE}
          required
          problem={restore.problemOf('message')}
        />
      </CommandForm>
    </Dialog>
  );
}
