import type { WaveguideAuth } from './waveguide-auth';

/**
 * Signs a proved user in.
 * @returns the `Set-Cookie` headers to send, which carry the signed session token
 */
export async function openSession(auth: WaveguideAuth, userId: string, headers: Headers): Promise<readonly string[]> {
  const { headers: answer } = await auth.api.openTrustedSession({ body: { userId }, headers, returnHeaders: true });
  return answer.getSetCookie();
}
