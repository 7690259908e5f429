'use client';

import { isolated } from '@waveguide/quantity';
import { Button, Dialog, Select } from '@waveguide/ui';
import { GitFork } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { useScenarioOptions, type ScenarioChoice } from './use-scenario-options';
import { useCommand } from '../trpc/use-command';
import { CommandForm } from '../view/command-form';
import { TextField } from '../view/text-field';

export interface NewScenarioProps {
  /** Scenarios at hand that may be forked. */
  readonly origins: readonly ScenarioChoice[];
  /** All that may be forked. */
  readonly total: number;
  /** The one that is chosen at first. */
  readonly fromId: string;
  /** Words of the button that opens the dialog. */
  readonly label: string;
}

const NAME_LENGTH = 120;
const DESCRIPTION_LENGTH = 2000;

/** Forks a scenario: the new one starts from its newest revision and stays pinned there until it is rebased. */
export function NewScenario({ origins: atHand, total, fromId, label }: NewScenarioProps) {
  const router = useRouter();
  const create = useCommand(useTRPC().scenarios.create.mutationOptions(), ['name', 'description']);
  // Kept here and not in the dialog, so that closing it by mistake loses nothing.
  const [from, setFrom] = useState(fromId);
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const { scenarios: origins, search } = useScenarioOptions(atHand, { total });
  const unnamed = name.trim() === '';
  const origin = origins.find(({ id }) => id === from);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button>
          <GitFork aria-hidden />
          {label}
        </Button>
      }
      title="Fork a scenario"
      description="The new scenario starts with every value of the one it comes from and keeps only what you change. When the other publishes, you decide whether to follow."
    >
      <CommandForm
        action="Create scenario"
        pending={create.pending}
        pendingText="Creating…"
        obstacle={asked && unnamed ? 'Give it a name.' : null}
        failure={create.failure}
        onSubmit={() => {
          setAsked(true);
          if (unnamed) return;
          create.run({ name, description, fromScenarioId: from }, ({ scenario }) => {
            setOpen(false);
            setAsked(false);
            setName('');
            setDescription('');
            router.push(`/forecasts/${scenario.id}/edit`);
          });
        }}
      >
        <Select
          label="From"
          value={from}
          options={origins.map(({ id, name: label, headNumber }) => ({
            value: id,
            label,
            note: `revision ${headNumber}`,
          }))}
          onChange={setFrom}
          {...search}
        />
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={NAME_LENGTH}
          required
          problem={create.problemOf('name')}
          hint={origin === undefined ? '' : `Starts from ${isolated(origin.name)}, revision ${origin.headNumber}.`}
        />
        <TextField
          label="What it assumes, in a sentence"
          value={description}
          onChange={setDescription}
          rows={3}
          maxLength={DESCRIPTION_LENGTH}
          problem={create.problemOf('description')}
        />
      </CommandForm>
    </Dialog>
  );
}
