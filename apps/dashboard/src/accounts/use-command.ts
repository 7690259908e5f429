'use client';

import { useMutation, useQueryClient, type UseMutationOptions } from '@tanstack/react-query';
import type { Problem } from '@waveguide/api';
import { useRouter } from 'next/navigation';

interface ApiError {
  readonly data?: { readonly problem?: Problem } | null | undefined;
}

/** Something that a press of a button does on the server, with what the server said against it. */
export interface Command<Input, Output> {
  readonly run: (input: Input, then?: (output: Output) => void) => void;
  readonly pending: boolean;
  /** What went wrong, as a sentence; null where nothing did. */
  readonly failure: string | null;
  /** What is wrong with a field of the input. */
  readonly problemOf: (field: string) => string | undefined;
  readonly forget: () => void;
}

/** Runs a mutation and shows its effect: the page is read anew, and what was typed elsewhere on it stays. */
export function useCommand<Input, Output, Failure extends ApiError>(
  options: UseMutationOptions<Output, Failure, Input>,
): Command<Input, Output> {
  const router = useRouter();
  const queries = useQueryClient();
  const mutation = useMutation(options);
  const problem = mutation.error?.data?.problem ?? null;
  const issues = problem?.kind === 'invalid' ? problem.issues : [];
  const unreachable = mutation.error !== null && problem === null;
  return {
    run: (input, then) =>
      mutation.mutate(input, {
        onSuccess: (output) => {
          then?.(output);
          void queries.invalidateQueries();
          router.refresh();
        },
      }),
    pending: mutation.isPending,
    failure: unreachable ? 'The server could not be reached. Try again.' : (problem?.message ?? null),
    problemOf: (field) => issues.find(({ path }) => path[0] === field)?.message,
    forget: () => mutation.reset(),
  };
}
