'use client';

import { useActionState } from 'react';
import { CommandForm } from '../view/command-form';
import { AnsweredField } from './answered-field';
import { UNTOUCHED } from './form-state';
import { signInAction } from './sign-in-action';

/** E-mail address and password; works before the page's scripts have arrived, too. */
export function SignInForm({ next }: { readonly next: string }) {
  const [state, post, pending] = useActionState(signInAction, UNTOUCHED);
  return (
    <CommandForm
      look="page"
      action="Sign in"
      pending={pending}
      pendingText="Signing in…"
      failure={state.problem}
      post={post}
    >
      <input type="hidden" name="next" value={next} />
      <AnsweredField state={state} label="E-mail" name="email" type="email" autoComplete="username" maxLength={254} />
      <AnsweredField state={state} label="Password" name="password" type="password" autoComplete="current-password" />
    </CommandForm>
  );
}
