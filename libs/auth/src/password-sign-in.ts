import { attemptSucceeded, countAttempt, takeBack, type PrismaClient } from '@waveguide/db';
import { err, ok, waitText, type Result } from '@waveguide/quantity';
import { KNOWN_DEVICE_HEADER, placesOfAccount, waitSentence } from './password-limits';
import type { WaveguideAuth } from './waveguide-auth';

export interface PasswordSignIn {
  readonly email: string;
  readonly password: string;
  /** Of the browser's request: they carry its network address, what it calls itself, and whether it is a known device. */
  readonly headers: Headers;
  readonly now: Date;
}

/** `mismatch` says no more than that: not whether there is an account, nor whether it is switched off. */
export type SignInProblem =
  | { readonly code: 'mismatch'; readonly message: string }
  | { readonly code: 'wait'; readonly message: string; readonly seconds: number };

/** What Better Auth needs to know of the browser; the rest of the request is about the form and not about the endpoint. */
const PASSED_ON = ['user-agent', 'x-forwarded-for'];

/** What else helps somebody who has to wait: a link signs in without a password. */
const WAY_IN = 'ask an administrator for a new link';

/**
 * Signs somebody in by e-mail address and password. Wrong passwords are counted by the account together with if they come from, and
 * attempts by network address over all accounts (Better Auth), both in the database, so that several servers count together. They are counted
 * whether there is such an account or not: the answer tells nothing.
 * @returns the `Set-Cookie` headers to send
 */
export async function signInWithPassword(
  { auth, client }: { readonly auth: WaveguideAuth; readonly client: PrismaClient },
  { email, password, headers, now }: PasswordSignIn,
): Promise<Result<readonly string[], SignInProblem>> {
  const { baseURL, secret } = await auth.$context;
  const places = placesOfAccount(email, headers, { secret, now });
  const counted = await countAttempt(client, places, now);
  if (!counted.ok) {
    const { seconds } = counted.error;
    return err({ code: 'wait', seconds, message: waitSentence(counted.error, WAY_IN) });
  }
  const passed = new Headers({ 'content-type': 'application/json', origin: new URL(baseURL).origin });
  for (const name of PASSED_ON) {
    const value = headers.get(name);
    if (value !== null) passed.set(name, value);
  }
  if (places[0]?.origin.kind === 'device') passed.set(KNOWN_DEVICE_HEADER, '1');
  // Through the handler, because only there does Better Auth count.
  const answer = await auth.handler(
    new Request(`${baseURL}/sign-in/email`, {
      method: 'POST',
      headers: passed,
      body: JSON.stringify({ email: email.trim(), password }),
    }),
  );
  if (answer.ok) {
    await attemptSucceeded(client, counted.value);
    return ok(answer.headers.getSetCookie());
  }
  if (answer.status === 429) {
    await takeBack(client, counted.value);
    const seconds = Number(answer.headers.get('x-retry-after') ?? 60);
    const message = `Too many attempts to sign in from this address. Try again in ${waitText(seconds)}.`;
    return err({ code: 'wait', seconds, message });
  }
  if (answer.status >= 500) throw new Error(`Signing in failed with status ${answer.status}.`);
  return err({
    code: 'mismatch',
    message: 'E-mail address and password do not belong together, or the account is not in use.',
  });
}
