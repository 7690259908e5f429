import type { AccountProblem } from '@waveguide/auth';
import { invalid, type Problem } from '../trpc/problem';

/** What a refused change of accounts is to a client. */
export function accountProblem({ code, message }: AccountProblem): Problem {
  switch (code) {
    case 'unknown-user':
    case 'unknown-invitation':
    case 'unknown-session':
      return { kind: 'not-found', what: code.replace('unknown-', ''), id: '', message };
    case 'has-account':
      return invalid(['email'], message);
    case 'last-admin':
    case 'deactivated':
    case 'no-email':
      return { kind: 'invalid', message, issues: [] };
  }
}
