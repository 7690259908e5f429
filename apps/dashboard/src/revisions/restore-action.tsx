'use client';

import { useMutation } from '@tanstack/react-query';
import { Dialog, TextAction } from '@waveguide/ui';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { issueAt, problemOf } from '../trpc/problem-of';
import { useRefresh } from '../trpc/use-refresh';
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
  const trpc = useTRPC();
  const refresh = useRefresh();
  const mutation = useMutation(trpc.revisions.restore.mutationOptions());
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const [asked, setAsked] = useState(false);
  const problem = mutation.error === null ? null : problemOf(mutation.error);
  const tooShort = message.trim().length < SHORTEST_MESSAGE;
  const failure =
    problem === null || issueAt(problem, 'message') !== null
      ? null
      : problem.kind === 'revision-conflict'
        ? `Revision ${problem.headNumber} was published by ${problem.headAuthor} in the meantime: “${problem.headMessage}”. Nothing was saved; reload the history and look again.`
        : `${problem.message} Nothing was saved.`;
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
      title={`Restore revision ${number} of ${scenarioName}`}
      description={`Its values are published as revision ${headNumber + 1}. Revision ${headNumber} stays in the history.`}
    >
      <CommandForm
        action={`Publish as revision ${headNumber + 1}`}
        pending={mutation.isPending}
        pendingWords="Running the model…"
        obstacle={asked && tooShort ? 'Say in a few words why.' : null}
        failure={failure}
        onSubmit={() => {
          setAsked(true);
          if (tooShort) return;
          mutation.mutate(
            { scenarioId, number, parentNumber: headNumber, message },
            {
              onSuccess: () => {
                setOpen(false);
                setMessage('');
                setAsked(false);
                refresh();
              },
            },
          );
        }}
      >
        <TextField
          label="Why these values come back"
          value={message}
          onChange={setMessage}
          rows={2}
          maxLength={LONGEST_MESSAGE}
          required
          problem={issueAt(problem, 'message')}
        />
      </CommandForm>
    </Dialog>
  );
}
