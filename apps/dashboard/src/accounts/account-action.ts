'use server';

import { changePassword, openSession, principalOf } from '@waveguide/auth';
import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { z } from 'zod';
import { services } from '../app/api/services';
import { sendCookies } from './cookies';
import { textOf, UNTOUCHED, type FormState } from './form-state';
import { withFormError } from './with-form-error';

/** Changes one's own password, ends every session and opens a fresh one for this browser. */
export async function changePasswordAction(_before: FormState, form: FormData): Promise<FormState> {
  return withFormError({ email: textOf(form, 'email').trim() }, () => change(form));
}

async function change(form: FormData): Promise<FormState> {
  const { auth, client, now } = services();
  const requestHeaders = await headers();
  const principal = await principalOf({ auth, client, now }, requestHeaders);
  const email = textOf(form, 'email').trim();
  const typed = { email };
  if (principal.kind === 'visitor') {
    return { ...UNTOUCHED, typed, problem: 'Your session has ended. Sign in again, then change the password.' };
  }
  if (email !== '' && !z.email().max(254).safeParse(email).success) {
    return { ...UNTOUCHED, typed, problems: { email: 'This is not an e-mail address, such as ada@example.com.' } };
  }
  const { userId, name } = principal;
  const [current, next] = [textOf(form, 'current'), textOf(form, 'next')];
  const changed = await changePassword(client, { actor: { userId, name }, email, current, next });
  if (!changed.ok) return { ...UNTOUCHED, typed, problems: { [changed.error.field]: changed.error.message } };
  await sendCookies(await openSession(auth, userId, requestHeaders));
  revalidatePath('/account');
  return { ...UNTOUCHED, done: 'The password is set. Every other device has been signed out.' };
}
