'use client';

import { Button, Notice } from '@waveguide/ui';
import { useActionState } from 'react';
import { acceptAction, setupAction } from './admit-action';
import { FormField } from './form-field';
import styles from './form-field.module.css';
import { UNTOUCHED, type FormState } from './form-state';

const PASSWORD_HINT = 'At least 12 characters. A few unrelated words are easy to keep.';

function useAdmission(action: (token: string, before: FormState, form: FormData) => Promise<FormState>, token: string) {
  return useActionState(action.bind(null, token), UNTOUCHED);
}

interface SetupFormProps {
  readonly token: string;
  /** Whether the link makes the first administrator, who may give a name and a way to sign in again. */
  readonly first: boolean;
}

/** Confirms a link that the server printed. */
export function SetupForm({ token, first }: SetupFormProps) {
  const [state, action, pending] = useAdmission(setupAction, token);
  return (
    <form action={action} className={styles.form} noValidate>
      {first && (
        <>
          <FormField
            label="Name"
            name="name"
            autoComplete="name"
            maxLength={80}
            placeholder="Local analyst"
            key={`name ${state.typed.name ?? ''}`}
            defaultValue={state.typed.name ?? ''}
            problem={state.problems.name}
            hint="Stands beside the revisions you publish. May stay empty."
          />
          <FormField
            label="E-mail"
            name="email"
            type="email"
            autoComplete="username"
            maxLength={254}
            key={`email ${state.typed.email ?? ''}`}
            defaultValue={state.typed.email ?? ''}
            problem={state.problems.email}
            hint="To sign in with; nothing is sent to it. May stay empty."
          />
          <FormField
            label="Password"
            name="password"
            type="password"
            autoComplete="new-password"
            problem={state.problems.password}
            hint={`${PASSWORD_HINT} May stay empty; once signed out you then need a new link from the server to come back.`}
          />
        </>
      )}
      <Button kind="primary" type="submit" disabled={pending}>
        Sign in
      </Button>
    </form>
  );
}

interface AcceptFormProps {
  readonly token: string;
  readonly email: string;
  /** Null where the link makes an account, which needs a name. */
  readonly name: string | null;
}

/** Accepts an invitation, or sets a new password. */
export function AcceptForm({ token, email, name }: AcceptFormProps) {
  const [state, action, pending] = useAdmission(acceptAction, token);
  return (
    <form action={action} className={styles.form} noValidate>
      {state.problem !== null && <Notice tone="signal">{state.problem}</Notice>}
      <FormField label="E-mail" name="email" type="email" autoComplete="username" readOnly value={email} />
      {name === null && (
        <FormField
          label="Name"
          name="name"
          autoComplete="name"
          maxLength={80}
          key={`name ${state.typed.name ?? ''}`}
          defaultValue={state.typed.name ?? ''}
          problem={state.problems.name}
          hint="Stands beside the revisions you publish."
        />
      )}
      <FormField
        label={name === null ? 'Password' : 'New password'}
        name="password"
        type="password"
        autoComplete="new-password"
        problem={state.problems.password}
        hint={PASSWORD_HINT}
      />
      <Button kind="primary" type="submit" disabled={pending}>
        {name === null ? 'Accept and sign in' : 'Set the password and sign in'}
      </Button>
    </form>
  );
}
