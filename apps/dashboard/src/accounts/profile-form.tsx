'use client';

import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
import { CommandForm } from '../view/command-form';
import { FormField } from './form-field';

/** One's name, which stands beside what one publishes. */
export function ProfileForm({ name }: { readonly name: string }) {
  const rename = useCommand(useTRPC().accounts.rename.mutationOptions(), ['name']);
  const [typed, setTyped] = useState(name);
  const [saved, setSaved] = useState(false);
  return (
    <CommandForm
      look="page"
      emphasis="plain"
      action="Change the name"
      pending={rename.pending}
      failure={rename.failure}
      done={saved ? 'The name is changed.' : null}
      onSubmit={() => {
        setSaved(false);
        rename.run({ name: typed }, () => setSaved(true));
      }}
    >
      <FormField
        label="Name"
        name="name"
        autoComplete="name"
        maxLength={80}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        problem={rename.problemOf('name')}
        hint="Revisions that are published already keep the name they were published under."
      />
    </CommandForm>
  );
}
