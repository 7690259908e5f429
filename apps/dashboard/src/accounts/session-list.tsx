'use client';

import type { RouterOutputs } from '@waveguide/api';
import { Button, DataTable, Notice, Pill, type DataTableColumn } from '@waveguide/ui';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
import { deviceName } from './device-name';
import styles from './form-field.module.css';
import { momentText } from './moment';

type ListedSession = RouterOutputs['accounts']['sessions']['sessions'][number];

/** Where one is signed in, and how to end it. */
export function SessionList({ sessions }: { readonly sessions: readonly ListedSession[] }) {
  const trpc = useTRPC();
  const end = useCommand(trpc.accounts.endSession.mutationOptions());
  const endOthers = useCommand(trpc.accounts.endOtherSessions.mutationOptions());
  const failure = end.failure ?? endOthers.failure;
  const columns: readonly DataTableColumn<ListedSession>[] = [
    { id: 'device', header: 'Device', cell: ({ userAgent }) => deviceName(userAgent) },
    { id: 'since', header: 'Signed in', nowrap: true, cell: ({ createdAt }) => momentText(createdAt) },
    { id: 'seen', header: 'Last seen', nowrap: true, cell: ({ lastSeenAt }) => momentText(lastSeenAt) },
    { id: 'ends', header: 'Ends', nowrap: true, cell: ({ expiresAt }) => momentText(expiresAt) },
    {
      id: 'end',
      header: 'Sign out',
      cell: ({ id, isThisOne, userAgent }) =>
        isThisOne ? (
          <Pill>this one</Pill>
        ) : (
          <Button
            disabled={end.pending}
            onClick={() => end.run({ id })}
            aria-label={`Sign out ${deviceName(userAgent)}`}
          >
            Sign out
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable caption="Sessions" columns={columns} rows={sessions} rowKey={({ id }) => id} />
      {failure !== null && <Notice tone="signal">{failure}</Notice>}
      {sessions.length > 1 && (
        <div className={styles.line}>
          <Button disabled={endOthers.pending} onClick={() => endOthers.run()}>
            Sign out everywhere else
          </Button>
        </div>
      )}
    </>
  );
}
