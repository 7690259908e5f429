import type { PrismaClient } from '@waveguide/db';
import { err, ok, type Result } from '@waveguide/quantity';
import { countAttempt, forgetFailures } from './sign-in-throttle';
import type { WaveguideAuth } from './waveguide-auth';

export interface PasswordSignIn {
  readonly email: string;
  readonly password: string;
  /** Of the browser's request: they carry its network address and what it calls itself. */
  readonly headers: Headers;
  readonly now: Date;
}

/** `mismatch` says no more than that: not whether there is an account, nor whether it is switched off. */
export type SignInProblem =
  | { readonly code: 'mismatch'; readonly message: string }
  | { readonly code: 'wait'; readonly message: string; readonly seconds: number };

/** What Better Auth needs to know of the browser; the rest of the request is about the form and not about the endpoint. */
const PASSED_ON = ['user-agent', 'x-forwarded-for', 'x-real-ip'];

/**
 * Signs somebody in by e-mail address and password. Attempts are limited by network address (Better Auth) and by e-mail
 * address (here), both counted in the database, so that several servers count together.
 * @returns the `Set-Cookie` headers to send
 */
export async function signInWithPassword(
  { auth, client }: { readonly auth: WaveguideAuth; readonly client: PrismaClient },
  { email, password, headers, now }: PasswordSignIn,
): Promise<Result<readonly string[], SignInProblem>> {
  const seconds = await countAttempt(client, { email, now });
  if (seconds > 0) return err(wait(seconds));
  const { baseURL } = await auth.$context;
  const passed = new Headers({ 'content-type': 'application/json', origin: new URL(baseURL).origin });
  for (const name of PASSED_ON) {
    const value = headers.get(name);
    if (value !== null) passed.set(name, value);
  }
  // Through the handler, because only there does Better Auth count.
  const answer = await auth.handler(
    new Request(`${baseURL}/sign-in/email`, {
      method: 'POST',
      headers: passed,
      body: JSON.stringify({ email: email.trim(), password }),
    }),
  );
  if (answer.ok) {
    await forgetFailures(client, { email, now });
    return ok(answer.headers.getSetCookie());
  }
  if (answer.status === 429) return err(wait(Number(answer.headers.get('x-retry-after') ?? 60)));
  if (answer.status >= 500) throw new Error(`Signing in failed with status ${answer.status}.`);
  return err({
    code: 'mismatch',
    message: 'E-mail address and password do not belong together, or the account is not in use.',
  });
}

function wait(seconds: number): SignInProblem {
  const time = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  return { code: 'wait', seconds, message: `Too many attempts. Wait ${time}, then try again.` };
}
