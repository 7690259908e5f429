import { SignInAgain } from '../../accounts/sign-in-again';
import { problemOf } from '../../trpc/problem-of';

/** What went wrong, in words; if the session has ended, with the way to another one that leaves the page alone. */
export function ProblemText({ error }: { readonly error: unknown }) {
  const problem = problemOf(error);
  return problem.kind === 'sign-in-required' ? <SignInAgain /> : <>{problem.message}</>;
}
