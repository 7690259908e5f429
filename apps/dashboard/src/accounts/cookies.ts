import 'server-only';
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies } from 'next/headers';

/** Hands `Set-Cookie` headers of the sign-in library on with the answer of a server action. */
export async function sendCookies(headers: readonly string[]): Promise<void> {
  const store = await cookies();
  for (const header of headers) {
    for (const [name, attributes] of parseSetCookieHeader(header)) {
      store.set(name, attributes.value, toCookieOptions(attributes));
    }
  }
}
