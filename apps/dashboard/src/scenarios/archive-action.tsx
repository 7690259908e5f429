'use client';

import { Notice, TextAction } from '@waveguide/ui';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';

export interface ArchiveActionProps {
  readonly scenarioId: string;
  readonly archived: boolean;
}

/** Takes a scenario out of the lists, or back into them. Nothing is deleted, so it needs no question. */
export function ArchiveAction({ scenarioId, archived }: ArchiveActionProps) {
  const { scenarios } = useTRPC();
  const archive = useCommand(scenarios.archive.mutationOptions());
  const unarchive = useCommand(scenarios.unarchive.mutationOptions());
  const { run, pending, failure } = archived ? unarchive : archive;
  return (
    <>
      <TextAction disabled={pending} onClick={() => run({ scenarioId })}>
        {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
        {archived ? 'Bring back' : 'Archive'}
      </TextAction>
      {failure !== null && <Notice tone="signal">{failure}</Notice>}
    </>
  );
}
