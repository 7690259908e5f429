'use server';

import {
  acceptInvitation,
  confirmSetupLink,
  findInvitation,
  givenNameSchema,
  openSession,
  passwordProblem,
  setupDetailsSchema,
} from '@waveguide/auth';
import { required } from '@waveguide/quantity';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { services } from '../app/api/services';
import { sendCookies } from './cookies';
import { problemsByField, textOf, UNTOUCHED, type FormState } from './form-state';
import { withFormError } from './with-form-error';

async function signIn(userId: string): Promise<void> {
  await sendCookies(await openSession(services().auth, userId, await headers()));
}

/** Uses a set-up link up, signs its bearer in and leads to the overview. */
export async function setupAction(token: string, _before: FormState, form: FormData): Promise<FormState> {
  return withFormError({ name: textOf(form, 'name'), email: textOf(form, 'email') }, () => setUp(token, form));
}

async function setUp(token: string, form: FormData): Promise<FormState> {
  const typed = { name: textOf(form, 'name'), email: textOf(form, 'email') };
  const details = setupDetailsSchema.safeParse({ ...typed, password: textOf(form, 'password') });
  if (!details.success) return { ...UNTOUCHED, typed, problems: problemsByField(details.error.issues) };
  const { client, now } = services();
  const confirmed = await confirmSetupLink(client, { token, details: details.data, now: await now() });
  // The page itself says what has become of the link.
  if (!confirmed.ok) redirect(`/setup/${encodeURIComponent(token)}`);
  await signIn(confirmed.value.userId);
  redirect('/');
}

/** Uses an invitation or a password link up, and signs its bearer in. */
export async function acceptAction(token: string, _before: FormState, form: FormData): Promise<FormState> {
  return withFormError({ name: textOf(form, 'name') }, () => accept(token, form));
}

async function accept(token: string, form: FormData): Promise<FormState> {
  const { client, now } = services();
  const page = `/invitation/${encodeURIComponent(token)}`;
  const found = await findInvitation(client, { token, now: await now() });
  if (!found.ok) redirect(page);
  const { email, kind, name: known } = found.value;
  const typed = { name: textOf(form, 'name') };
  const read = givenNameSchema.safeParse(typed.name);
  const name = known ?? read.data ?? typed.name.trim();
  const password = textOf(form, 'password');
  const problems: Record<string, string> = {};
  if (kind === 'account' && known === null && !read.success)
    problems.name = required(read.error.issues[0], 'What is wrong with the name').message;
  const weak = passwordProblem(password, { name, email });
  if (weak !== null) problems.password = weak;
  if (Object.keys(problems).length > 0) return { ...UNTOUCHED, typed, problems };
  const accepted = await acceptInvitation(client, { token, name, password, now: await now() });
  if (!accepted.ok) redirect(page);
  await signIn(accepted.value.userId);
  redirect('/');
}
