'use client';

import { Button, Notice } from '@waveguide/ui';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { FormField } from './form-field';
import styles from './form-field.module.css';
import { useCommand } from './use-command';

/** One's name, which stands beside what one publishes. */
export function ProfileForm({ name }: { readonly name: string }) {
  const rename = useCommand(useTRPC().accounts.rename.mutationOptions());
  const [typed, setTyped] = useState(name);
  const [saved, setSaved] = useState(false);
  const fieldProblem = rename.problemOf('name');
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
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
        problem={fieldProblem}
        hint="Revisions that are published already keep the name they were published under."
      />
      {rename.failure !== null && fieldProblem === undefined && <Notice tone="signal">{rename.failure}</Notice>}
      {saved && <Notice>The name is changed.</Notice>}
      <Button type="submit" disabled={rename.pending}>
        Change the name
      </Button>
    </form>
  );
}
