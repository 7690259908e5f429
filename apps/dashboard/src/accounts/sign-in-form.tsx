'use client';

import { Button, Notice } from '@waveguide/ui';
import { useActionState } from 'react';
import { FormField } from './form-field';
import styles from './form-field.module.css';
import { UNTOUCHED } from './form-state';
import { signInAction } from './sign-in-action';

/** E-mail address and password; works before the page's scripts have arrived, too. */
export function SignInForm({ next }: { readonly next: string }) {
  const [state, action, pending] = useActionState(signInAction, UNTOUCHED);
  return (
    <form action={action} className={styles.form} noValidate>
      <input type="hidden" name="next" value={next} />
      {state.problem !== null && <Notice tone="signal">{state.problem}</Notice>}
      <FormField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        maxLength={254}
        key={`email ${state.typed.email ?? ''}`}
        defaultValue={state.typed.email ?? ''}
        problem={state.problems.email}
      />
      <FormField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        problem={state.problems.password}
      />
      <Button kind="primary" type="submit" disabled={pending}>
        {pending ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
