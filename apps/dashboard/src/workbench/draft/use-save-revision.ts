'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Problem } from '@waveguide/api';
import type { Draft } from '@waveguide/forecasts';
import { useRouter } from 'next/navigation';
import { createElement, useState, type ReactNode } from 'react';
import { SignInAgain } from '../../accounts/sign-in-again';
import { useTRPC } from '../../trpc/client';
import type { RevisionConflict } from './conflict-panel';

export interface SaveRevision {
  readonly saving: boolean;
  /** What went wrong, in words; null if nothing did, or where the conflict says it. */
  readonly failure: ReactNode;
  readonly conflict: RevisionConflict | null;
  /** What the server found wrong, by driver. */
  readonly problems: ReadonlyMap<string, string>;
  readonly success: string | null;
  /** Number of the revision that was published from here last. */
  readonly published: number | null;
  readonly commit: (draft: Draft, message: string, onPublished: () => void) => void;
  /** Takes the newest revision to the page and forgets what went wrong. */
  readonly reload: () => void;
}

function problemFrom(error: unknown): Problem | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  const { data } = error as { readonly data?: { readonly problem?: Problem } | null };
  return data?.problem ?? null;
}

/** Which driver of the draft an issue is about: its path runs through `changes` and the index of the change. */
function problemsByDriver(problem: Problem | null, keys: readonly string[]): ReadonlyMap<string, string> {
  if (problem?.kind !== 'invalid') return new Map();
  return new Map(
    problem.issues.flatMap(({ path, message }) => {
      const key = path[0] === 'changes' && typeof path[1] === 'number' ? keys[path[1]] : undefined;
      return key === undefined ? [] : [[key, message] as const];
    }),
  );
}

function failureOf(problem: Problem): ReactNode {
  return problem.kind === 'sign-in-required' ? createElement(SignInAgain) : problem.message;
}

/** Publishes a draft. Whatever the server answers, the draft itself is not touched unless it was published. */
export function useSaveRevision(scenarioId: string): SaveRevision {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const router = useRouter();
  const mutation = useMutation(trpc.revisions.commit.mutationOptions());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [success, setSuccess] = useState<string | null>(null);
  const [published, setPublished] = useState<number | null>(null);
  const conflict = problem?.kind === 'revision-conflict' ? problem : null;
  const refresh = () => {
    void queries.invalidateQueries();
    router.refresh();
  };
  return {
    saving: mutation.isPending,
    failure: problem === null || conflict !== null ? null : failureOf(problem),
    conflict,
    problems: problemsByDriver(problem, keys),
    success,
    published,
    commit: (draft, message, onPublished) => {
      const changes = Object.entries(draft.edits).map(([key, edit]) => ({
        key,
        distribution: edit.distribution,
        rationale: edit.rationale.trim(),
        sourceIds: [...edit.sourceIds],
      }));
      setKeys(changes.map(({ key }) => key));
      setProblem(null);
      setSuccess(null);
      mutation.mutate(
        {
          scenarioId,
          parentNumber: draft.parentNumber,
          message,
          changes,
          ...(draft.correlations === null ? {} : { correlations: [...draft.correlations] }),
        },
        {
          onSuccess: ({ stamp }) => {
            setPublished(stamp.number);
            setSuccess(`Revision ${stamp.number} is published.`);
            onPublished();
            refresh();
          },
          onError: (error) =>
            setProblem(
              problemFrom(error) ?? {
                kind: 'unavailable',
                message: 'The server could not be reached. Check the connection and publish again.',
              },
            ),
        },
      );
    },
    reload: () => {
      setProblem(null);
      refresh();
    },
  };
}
