'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import type { Problem } from '@waveguide/api';
import type { Draft } from '@waveguide/forecasts';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTRPC } from '../../trpc/client';
import { problemOf } from '../../trpc/problem-of';
import { useRefresh } from '../../trpc/use-refresh';
import type { RevisionConflict } from './conflict-panel';
import { draftChanges, problemsByDriver } from './changes';

/** A proposal that is edited again, and the round that the next submission follows. */
export interface EditedProposal {
  readonly id: string;
  readonly round: number;
  readonly message: string;
}

export interface SubmitProposal {
  readonly submitting: boolean;
  /** The proposal that the address names, where this person may submit it again; null starts a new one. */
  readonly edited: EditedProposal | null;
  /** Why the proposal that the address names cannot be submitted again; null if it can, or where none is named. */
  readonly obstacle: string | null;
  readonly failure: string | null;
  readonly conflict: RevisionConflict | null;
  readonly problems: ReadonlyMap<string, string>;
  /** Id of the proposal that was submitted last. */
  readonly submittedId: string | null;
  readonly submit: (draft: Draft, message: string, onSubmitted: () => void) => void;
  readonly reset: () => void;
}

/** Submits a draft for review, or another round of the proposal that the address names. The draft stays unless it was taken. */
export function useSubmitProposal(scenarioId: string, mayRead: boolean): SubmitProposal {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const [named, setNamed] = useQueryState('proposal', parseAsString);
  const asked = mayRead && named !== null;
  const proposal = useQuery(trpc.proposals.byId.queryOptions({ id: named ?? '' }, { enabled: asked, retry: false }));
  const first = useMutation(trpc.proposals.submit.mutationOptions());
  const again = useMutation(trpc.proposals.resubmit.mutationOptions());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [submittedId, setSubmittedId] = useState<string | null>(null);
  const found = asked ? (proposal.data ?? null) : null;
  const fits = found !== null && found.scenarioId === scenarioId && found.may.resubmit;
  const edited = fits ? { id: found.id, round: found.round, message: found.message } : null;
  const conflict = problem?.kind === 'revision-conflict' ? problem : null;
  return {
    submitting: first.isPending || again.isPending,
    edited,
    obstacle:
      !asked || edited !== null || proposal.isPending
        ? null
        : 'The proposal that this draft was made from cannot be submitted again by you now; it would be submitted as a new one.',
    failure: problem === null || conflict !== null ? null : problem.message,
    conflict,
    problems: problemsByDriver(problem, keys),
    submittedId,
    submit: (draft, message, onSubmitted) => {
      const { changes, correlations } = draftChanges(draft);
      setKeys(changes.map(({ key }) => key));
      setProblem(null);
      setSubmittedId(null);
      const content = {
        parentNumber: draft.parentNumber,
        message,
        changes,
        ...(correlations === null ? {} : { correlations }),
      };
      const callbacks = {
        onSuccess: ({ id }: { readonly id: string }) => {
          setSubmittedId(id);
          onSubmitted();
          void setNamed(null);
          refresh();
        },
        onError: (error: unknown) => setProblem(problemOf(error)),
      };
      if (edited === null) first.mutate({ scenarioId, ...content }, callbacks);
      else again.mutate({ id: edited.id, round: edited.round, ...content }, callbacks);
    },
    reset: () => setProblem(null),
  };
}
