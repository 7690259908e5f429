import type { ProposalProblem } from '@waveguide/db';
import { invalid, notFound, type Problem } from '../trpc/problem';

/** What a person is told when a step of a review was refused. */
export function proposalProblem(problem: ProposalProblem, id: string): Problem {
  switch (problem.code) {
    case 'unknown-proposal':
      return notFound('proposal', id);
    case 'unknown-scenario':
      return notFound('scenario', id);
    case 'unknown-driver':
      return invalid(['key'], problem.message);
    case 'archived':
      return invalid(['scenarioId'], problem.message);
    case 'out-of-date':
    case 'wrong-status':
      return { kind: 'out-of-date', message: problem.message };
    case 'not-proposer':
    case 'own-proposal':
    case 'not-reviewer':
      return { kind: 'not-permitted', message: problem.message };
  }
}
