import { PROVIDER_ID } from './identity-provider';
import type { WaveguideAuth } from './waveguide-auth';

export interface ProviderStart {
  /** Where the provider asks who it is. */
  readonly url: string;
  /** `Set-Cookie` headers that tie the answer to this browser. */
  readonly cookies: readonly string[];
}

/** Begins signing in with the identity provider; `next` is a path of this site to come back to. */
export async function startProviderSignIn(
  auth: WaveguideAuth,
  { headers, next }: { readonly headers: Headers; readonly next: string },
): Promise<ProviderStart> {
  const { headers: answer, response } = await auth.api.signInSocial({
    body: { provider: PROVIDER_ID, callbackURL: next, errorCallbackURL: '/sign-in', disableRedirect: true },
    headers,
    returnHeaders: true,
  });
  if (!response.url) throw new Error('The identity provider gave no address to go to.');
  return { url: response.url, cookies: answer.getSetCookie() };
}

/** What the provider or we said when it did not work out, by the code in the address; a sentence for the sign-in page. */
export function providerProblem(code: string): string {
  switch (code) {
    case 'not-invited':
      return 'You have no account here yet. Ask an administrator for an invitation to your e-mail address.';
    case 'email-not-verified':
    case 'account_not_linked':
      return 'The identity provider does not vouch for your e-mail address, so it cannot sign you in here.';
    case 'unable_to_create_session':
      return 'This account is not in use. Ask an administrator.';
    case 'access_denied':
      return 'Signing in was cancelled at the identity provider.';
    default:
      return 'Signing in with the identity provider did not work. Try again, or use your password.';
  }
}
