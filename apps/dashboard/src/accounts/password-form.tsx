'use client';

import { useActionState } from 'react';
import { CommandForm } from '../view/command-form';
import { changePasswordAction } from './account-action';
import { AnsweredField } from './answered-field';
import { UNTOUCHED } from './form-state';
import { PASSWORD_HINT } from './password-hint';

interface PasswordFormProps {
  /** Null for somebody who gave no address at set-up; it is asked for together with the first password. */
  readonly email: string | null;
  readonly hasPassword: boolean;
}

/** Sets or changes one's own password. */
export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  const [state, post, pending] = useActionState(changePasswordAction, UNTOUCHED);
  return (
    <CommandForm
      look="page"
      emphasis="plain"
      action={hasPassword ? 'Change the password' : 'Set a password'}
      pending={pending}
      failure={state.problem}
      done={state.done}
      post={post}
    >
      {email === null ? (
        <AnsweredField
          state={state}
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          maxLength={254}
          hint="To sign in with; nothing is sent to it."
        />
      ) : (
        <input type="hidden" autoComplete="username" value={email} readOnly />
      )}
      {hasPassword && (
        <AnsweredField
          state={state}
          label="Current password"
          name="current"
          type="password"
          autoComplete="current-password"
        />
      )}
      <AnsweredField
        state={state}
        label="New password"
        name="next"
        type="password"
        autoComplete="new-password"
        hint={PASSWORD_HINT}
      />
    </CommandForm>
  );
}
