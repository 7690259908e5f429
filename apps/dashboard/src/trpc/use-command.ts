'use client';

import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import type { Problem } from '@waveguide/api';
import { issueAt, messageBeside, problemOf } from './problem-of';
import { useRefresh } from './use-refresh';

/** Something that a press of a button does on the server, with what the server said against it. */
export interface Command<Input, Output> {
  /** Does it, and tells `then` what came of it. */
  readonly run: (input: Input, then?: (output: Output) => void) => void;
  readonly pending: boolean;
  /** What the server said against it the last time; null if nothing. */
  readonly problem: Problem | null;
  /** What of that no field of the command says, as a sentence; null if nothing is left to say. */
  readonly failure: string | null;
  /** What is wrong with a field of the input, as a sentence; null if nothing is. */
  readonly problemOf: (field: string) => string | null;
  readonly forget: () => void;
}

/**
 * Runs a mutation and shows its effect: the page is read anew, and what was typed elsewhere on it stays. `fields` are those of the input
 * that say for themselves what is wrong with them.
 */
export function useCommand<Input, Output, Failure>(
  options: UseMutationOptions<Output, Failure, Input>,
  fields: readonly string[] = [],
): Command<Input, Output> {
  const refresh = useRefresh();
  const mutation = useMutation(options);
  const problem = mutation.error === null ? null : problemOf(mutation.error);
  return {
    run: (input, then) =>
      mutation.mutate(input, {
        onSuccess: (output) => {
          refresh();
          then?.(output);
        },
      }),
    pending: mutation.isPending,
    problem,
    failure: messageBeside(problem, fields),
    problemOf: (field) => issueAt(problem, field),
    forget: () => mutation.reset(),
  };
}
