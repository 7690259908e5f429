'use client';

import { useMutation } from '@tanstack/react-query';
import type { Problem } from '@waveguide/api';
import { useState } from 'react';
import { useTRPC } from '../trpc/client';
import { problemOf } from '../trpc/problem-of';
import { useRefresh } from '../trpc/use-refresh';
import type { RevisionConflict } from '../workbench/draft/conflict-panel';

export type ReviewStep = 'approve' | 'merge' | 'publish' | 'withdraw';

export interface ReviewSteps {
  /** The step that is under way. */
  readonly pending: ReviewStep | null;
  /** Why the last step was refused, where it was no conflict. */
  readonly problem: Exclude<Problem, { kind: 'revision-conflict' }> | null;
  readonly conflict: RevisionConflict | null;
  readonly take: (step: ReviewStep) => void;
  /** Forgets what went wrong and brings what the server has now. */
  readonly reload: () => void;
}

/** The steps of a review that need no words, taken on the round in view. */
export function useReviewSteps(id: string, round: number): ReviewSteps {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const [problem, setProblem] = useState<Problem | null>(null);
  const callbacks = {
    onMutate: () => setProblem(null),
    onSuccess: refresh,
    onError: (error: unknown) => setProblem(problemOf(error)),
  };
  const mutations = {
    approve: useMutation(trpc.proposals.approve.mutationOptions(callbacks)),
    merge: useMutation(trpc.proposals.merge.mutationOptions(callbacks)),
    publish: useMutation(trpc.proposals.publish.mutationOptions(callbacks)),
    withdraw: useMutation(trpc.proposals.withdraw.mutationOptions(callbacks)),
  };
  const steps = ['approve', 'merge', 'publish', 'withdraw'] as const;
  const pending = steps.find((step) => mutations[step].isPending) ?? null;
  return {
    pending,
    problem: problem?.kind === 'revision-conflict' ? null : problem,
    conflict: problem?.kind === 'revision-conflict' ? problem : null,
    take: (step) => {
      if (pending === null) mutations[step].mutate({ id, round });
    },
    reload: () => {
      setProblem(null);
      refresh();
    },
  };
}
