'use client';

import { Button, Notice } from '@waveguide/ui';
import { useActionState } from 'react';
import { changePasswordAction } from './account-action';
import { FormField } from './form-field';
import styles from './form-field.module.css';
import { UNTOUCHED } from './form-state';

interface PasswordFormProps {
  /** Null for somebody who gave no address at set-up; it is asked for together with the first password. */
  readonly email: string | null;
  readonly hasPassword: boolean;
}

/** Sets or changes one's own password. */
export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  const [state, action, pending] = useActionState(changePasswordAction, UNTOUCHED);
  return (
    <form action={action} className={styles.form} noValidate>
      {state.problem !== null && <Notice tone="signal">{state.problem}</Notice>}
      {state.done !== null && <Notice>{state.done}</Notice>}
      {email === null ? (
        <FormField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          maxLength={254}
          key={`email ${state.typed.email ?? ''}`}
          defaultValue={state.typed.email ?? ''}
          problem={state.problems.email}
          hint="To sign in with; nothing is sent to it."
        />
      ) : (
        <input type="hidden" autoComplete="username" value={email} readOnly />
      )}
      {hasPassword && (
        <FormField
          label="Current password"
          name="current"
          type="password"
          autoComplete="current-password"
          problem={state.problems.current}
        />
      )}
      <FormField
        label="New password"
        name="next"
        type="password"
        autoComplete="new-password"
        problem={state.problems.next}
        hint="At least 12 characters. A few unrelated words are easy to keep."
      />
      <Button type="submit" disabled={pending}>
        {hasPassword ? 'Change the password' : 'Set a password'}
      </Button>
    </form>
  );
}
