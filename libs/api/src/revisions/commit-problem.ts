import type { CommitProblem } from '@waveguide/db';
import { invalid, notFound, type Problem } from '../trpc/problem';
import { revisionConflict, type StaleDraft } from './conflict';

/** What a person is told when a revision was not published. */
export function commitProblem(problem: CommitProblem, { base, mine }: Omit<StaleDraft, 'head'>): Problem {
  switch (problem.code) {
    case 'stale-parent':
      return revisionConflict({ base, mine, head: problem.head });
    case 'unknown-scenario':
      return notFound('scenario', base.scenarioId);
    case 'unknown-revision':
      return notFound('revision', `${base.scenarioId} ${base.number}`);
    case 'archived':
      return invalid(['scenarioId'], problem.message);
    case 'invalid-correlations':
      return {
        kind: 'correlations-invalid',
        message: problem.message,
        nearest: problem.nearest === null ? null : [...problem.nearest],
      };
    case 'nothing-changed':
    case 'unknown-sources':
    case 'assumptions-differ':
    case 'invalid-distribution':
      return invalid(['changes'], problem.message);
  }
}
