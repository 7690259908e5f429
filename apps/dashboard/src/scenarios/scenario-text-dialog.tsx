'use client';

import { isolated } from '@waveguide/quantity';
import { useMutation } from '@tanstack/react-query';
import { Dialog, TextAction } from '@waveguide/ui';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { issueAt, messageBeside, problemOf } from '../trpc/problem-of';
import { useRefresh } from '../trpc/use-refresh';
import { CommandForm } from '../view/command-form';
import { TextField } from '../view/text-field';

export interface ScenarioTextDialogProps {
  readonly scenarioId: string;
  readonly name: string;
  readonly description: string;
}

const NAME_LENGTH = 120;
const DESCRIPTION_LENGTH = 2000;

/** Renames and describes a scenario. Its address stays, so that links to it hold. */
export function ScenarioTextDialog(props: ScenarioTextDialogProps) {
  const { scenarioId } = props;
  const trpc = useTRPC();
  const refresh = useRefresh();
  const rename = useMutation(trpc.scenarios.rename.mutationOptions());
  const describe = useMutation(trpc.scenarios.describe.mutationOptions());
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(props.name);
  const [description, setDescription] = useState(props.description);
  const error = rename.error ?? describe.error;
  const problem = error === null ? null : problemOf(error);
  const changed = name.trim() !== props.name || description.trim() !== props.description;
  const save = async () => {
    if (name.trim() !== props.name) await rename.mutateAsync({ scenarioId, name });
    if (description.trim() !== props.description) await describe.mutateAsync({ scenarioId, description });
    setOpen(false);
    refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <TextAction>
          <Pencil aria-hidden />
          Rename or describe
        </TextAction>
      }
      title={`Rename or describe ${isolated(props.name)}`}
      description="Links to the scenario stay as they are."
    >
      <CommandForm
        action="Save"
        pending={rename.isPending || describe.isPending}
        pendingText="Saving…"
        obstacle={name.trim() === '' ? 'Give it a name.' : changed ? null : 'Nothing is changed yet.'}
        failure={messageBeside(problem, ['name', 'description'])}
        onSubmit={() => {
          // What went wrong stands in the mutations and is shown above.
          if (changed && name.trim() !== '') save().catch(() => undefined);
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={NAME_LENGTH}
          required
          problem={issueAt(problem, 'name')}
        />
        <TextField
          label="What it assumes, in a sentence"
          value={description}
          onChange={setDescription}
          rows={4}
          maxLength={DESCRIPTION_LENGTH}
          problem={issueAt(problem, 'description')}
        />
      </CommandForm>
    </Dialog>
  );
}
