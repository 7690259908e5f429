/** Why signing in by a provider did not work; travels in the address of the sign-in page. */
export const PROVIDER_PROBLEMS = [
  'not-offered',
  'no-answer',
  'other-issuer',
  'unusable-answer',
  'unproved-answer',
  'stale-answer',
  'cancelled',
  'refused',
  'email-not-verified',
  'not-invited',
  'linked-to-another',
  'switched-off',
] as const;
export type ProviderProblem = (typeof PROVIDER_PROBLEMS)[number];

/** A problem with what only the server's log is to tell of it. */
export interface ProviderFault {
  readonly code: ProviderProblem;
  /** What came instead of what was expected, for whoever set the provider up; null if the words for people say it all. */
  readonly detail: string | null;
}

/**
 * What went wrong and what to do about it, for the sign-in page; whatever else an address claims is said to be unknown.
 * @param name the provider's, as the button says it; null if none is offered
 */
export function providerProblemText(code: string, name: string | null): string {
  const provider = name ?? 'The provider';
  switch (PROVIDER_PROBLEMS.find((known) => known === code)) {
    case 'not-offered':
      return 'This installation offers no sign-in by a provider. Sign in with your password or a link from an administrator.';
    case 'no-answer':
      return `${provider} does not answer. Sign in with your password or a link from an administrator, or try again in a minute.`;
    case 'other-issuer':
      return `${provider} calls itself by another address than the one set here as OIDC_ISSUER, so nobody is signed in by it. Tell an administrator; until then sign in with your password or a link.`;
    case 'unusable-answer':
      return `${provider} answered in a way that cannot be used. Try again; where it happens again, tell an administrator: the server’s log has what came.`;
    case 'unproved-answer':
      return `What ${provider} said of you could not be proved to come from it and to be meant for this sign-in, so it was not believed. Try again; where it happens again, tell an administrator.`;
    case 'stale-answer':
      return `This answer of ${provider} was used already, is more than ten minutes old, or was asked for by another browser. Sign in once more.`;
    case 'cancelled':
      return `Signing in was cancelled at ${provider}. Try again, or sign in with your password.`;
    case 'refused':
      return `${provider} refused to sign you in here. Try again; where it happens again, tell an administrator.`;
    case 'email-not-verified':
      return `${provider} does not vouch for your e-mail address, so it cannot sign you in here. Have the address confirmed there, or ask an administrator for a link.`;
    case 'not-invited':
      return 'You have no account here yet. Ask an administrator for an invitation to your e-mail address.';
    case 'linked-to-another':
      return `This address belongs to an account that is linked to another sign-in at ${provider}. Ask an administrator.`;
    case 'switched-off':
      return 'This account is not in use. Ask an administrator.';
    case undefined:
      return `Signing in with ${name ?? 'the provider'} did not work. Try again, or use your password.`;
  }
}
