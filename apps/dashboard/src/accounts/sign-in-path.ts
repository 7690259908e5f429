import type { ProviderProblem } from '@waveguide/auth';

export interface SignInPlace {
  /** What went wrong with the provider; the page says it in words. */
  readonly problem?: ProviderProblem;
  /** Path of this site to go to afterwards; null or left out for the overview. */
  readonly next?: string | null;
}

/** The path of the sign-in page. */
export function signInPath({ problem, next = null }: SignInPlace): string {
  const query = new URLSearchParams();
  if (problem !== undefined) query.set('error', problem);
  if (next !== null && next !== '/') query.set('next', next);
  return query.size === 0 ? '/sign-in' : `/sign-in?${query.toString()}`;
}
