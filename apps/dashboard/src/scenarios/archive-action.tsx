'use client';

import { useMutation } from '@tanstack/react-query';
import { Notice, TextAction } from '@waveguide/ui';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useTRPC } from '../trpc/client';
import { problemOf } from '../trpc/problem-of';
import { useRefresh } from '../trpc/use-refresh';

export interface ArchiveActionProps {
  readonly scenarioId: string;
  readonly archived: boolean;
}

/** Takes a scenario out of the lists, or back into them. Nothing is deleted, so it needs no question. */
export function ArchiveAction({ scenarioId, archived }: ArchiveActionProps) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const archive = useMutation(trpc.scenarios.archive.mutationOptions({ onSuccess: refresh }));
  const unarchive = useMutation(trpc.scenarios.unarchive.mutationOptions({ onSuccess: refresh }));
  const mutation = archived ? unarchive : archive;
  return (
    <>
      <TextAction disabled={mutation.isPending} onClick={() => mutation.mutate({ scenarioId })}>
        {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        {archived ? 'Bring back' : 'Archive'}
      </TextAction>
      {mutation.error !== null && <Notice tone="signal">{problemOf(mutation.error).message}</Notice>}
    </>
  );
}
