'use server';

import { signInWithPassword } from '@waveguide/auth';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { services } from '../app/api/services';
import { sendCookies } from './cookies';
import { textOf, UNTOUCHED, type FormState } from './form-state';
import { withFormError } from './with-form-error';
import { safeNextPath } from './next-path';

/** Signs in and leads on; a refusal leaves the address if it was typed. */
export async function signInAction(_before: FormState, form: FormData): Promise<FormState> {
  return withFormError({ email: textOf(form, 'email') }, () => signIn(form));
}

async function signIn(form: FormData): Promise<FormState> {
  const [email, password] = [textOf(form, 'email'), textOf(form, 'password')];
  const typed = { email };
  const problems: Record<string, string> = {};
  if (email.trim() === '') problems.email = 'Write your e-mail address.';
  if (password === '') problems.password = 'Write your password.';
  if (Object.keys(problems).length > 0) return { ...UNTOUCHED, typed, problems };
  const { auth, client, now } = services();
  const signedIn = await signInWithPassword(
    { auth, client },
    { email, password, headers: await headers(), now: await now() },
  );
  if (!signedIn.ok) return { ...UNTOUCHED, typed, problem: signedIn.error.message };
  await sendCookies(signedIn.value);
  redirect(safeNextPath(textOf(form, 'next')));
}
