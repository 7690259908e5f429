'use client';

import { useActionState } from 'react';
import { CommandForm } from '../view/command-form';
import { acceptAction, setupAction } from './admit-action';
import { AnsweredField } from './answered-field';
import { FormField } from './form-field';
import { UNTOUCHED, type FormState } from './form-state';
import { PASSWORD_HINT } from './password-hint';

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
  const [state, post, pending] = useAdmission(setupAction, token);
  return (
    <CommandForm look="page" action="Sign in" pending={pending} failure={state.problem} post={post}>
      {first && (
        <>
          <AnsweredField
            state={state}
            label="Name"
            name="name"
            autoComplete="name"
            maxLength={80}
            placeholder="Local analyst"
            hint="Stands beside the revisions you publish. May stay empty."
          />
          <AnsweredField
            state={state}
            label="E-mail"
            name="email"
            type="email"
            autoComplete="username"
            maxLength={254}
            hint="To sign in with; nothing is sent to it. May stay empty."
          />
          <AnsweredField
            state={state}
            label="Password"
            name="password"
            type="password"
            autoComplete="new-password"
            hint={`${PASSWORD_HINT} May stay empty; once signed out you then need a new link from the server to come back.`}
          />
        </>
      )}
    </CommandForm>
  );
}

interface AcceptFormProps {
  readonly token: string;
  readonly email: string;
  /** Null if the link makes an account, which needs a name. */
  readonly name: string | null;
}

/** Accepts an invitation, or sets a new password. */
export function AcceptForm({ token, email, name }: AcceptFormProps) {
  const [state, post, pending] = useAdmission(acceptAction, token);
  return (
    <CommandForm
      look="page"
      action={name === null ? 'Accept and sign in' : 'Set the password and sign in'}
      pending={pending}
      failure={state.problem}
      post={post}
    >
      <FormField label="E-mail" name="email" type="email" autoComplete="username" readOnly value={email} />
      {name === null && (
        <AnsweredField
          state={state}
          label="Name"
          name="name"
          autoComplete="name"
          maxLength={80}
          hint="Stands beside the revisions you publish."
        />
      )}
      <AnsweredField
        state={state}
        label={name === null ? 'Password' : 'New password'}
        name="password"
        type="password"
        autoComplete="new-password"
        hint={PASSWORD_HINT}
      />
    </CommandForm>
  );
}
