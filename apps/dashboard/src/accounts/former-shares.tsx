'use client';

import type { RouterOutputs } from '@waveguide/api';
import { Button, DataTable, Notice, type DataTableColumn } from '@waveguide/ui';
import Link from 'next/link';
import { useTRPC } from '../trpc/client';
import { useCommand } from '../trpc/use-command';
import { momentText } from './moment';

type Former = RouterOutputs['briefings']['shares']['ofFormer'];
type FormerShare = Former['shares'][number];

const nameOf = ({ label, createdAt }: FormerShare) => (label === '' ? `the link of ${momentText(createdAt)}` : label);

/** Links that people whose accounts are off have left open, each with the way to close it. */
export function FormerShares({ shares, total }: Former) {
  const close = useCommand(useTRPC().briefings.shares.revoke.mutationOptions());
  const columns: readonly DataTableColumn<FormerShare>[] = [
    {
      id: 'briefing',
      header: 'Briefing',
      cell: ({ briefingId, briefingTitle }) => (
        <Link href={`/briefings/${briefingId}`}>
          <bdi>{briefingTitle}</bdi>
        </Link>
      ),
    },
    { id: 'for', header: 'For', cell: (share) => <bdi>{share.label === '' ? 'not said' : share.label}</bdi> },
    { id: 'by', header: 'Made by', cell: ({ createdByName }) => <bdi>{createdByName}</bdi> },
    { id: 'off', header: 'Account off since', nowrap: true, cell: ({ makerOffSince }) => momentText(makerOffSince) },
    { id: 'until', header: 'Works until', nowrap: true, cell: ({ expiresAt }) => momentText(expiresAt) },
    { id: 'views', header: 'Views', align: 'end', cell: ({ viewCount }) => viewCount },
    {
      id: 'close',
      header: 'Close',
      cell: (share) => (
        <Button
          disabled={close.pending}
          aria-label={`Close ${nameOf(share)}`}
          onClick={() => close.run({ shareId: share.id })}
        >
          Close
        </Button>
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption="Open links of people who were switched off"
        columns={columns}
        rows={shares}
        rowKey={({ id }) => id}
      />
      {total > shares.length && (
        <Notice>
          These are {shares.length} of {total} links; close some to see the others.
        </Notice>
      )}
      {close.failure !== null && <Notice tone="signal">{close.failure}</Notice>}
    </>
  );
}
