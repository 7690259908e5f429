'use client';

import type { RouterOutputs } from '@waveguide/api';
import { Button, DataTable, Notice, Pill, type DataTableColumn } from '@waveguide/ui';
import { useState } from 'react';
import { momentText } from '../../accounts/moment';
import { ProblemText } from '../list/problem-text';
import styles from './dialog.module.css';

export type ShareLine = RouterOutputs['briefings']['shares']['list']['shares'][number];

export interface ShareListProps {
  readonly shares: readonly ShareLine[];
  readonly pending: boolean;
  readonly error: unknown;
  readonly onRevoke: (shareId: string) => void;
}

const nameOf = ({ label, createdAt }: ShareLine) => (label === '' ? `Link of ${momentText(createdAt)}` : label);

function stateOf(share: ShareLine) {
  if (share.revokedAt !== null) return <Pill>withdrawn {momentText(share.revokedAt)}</Pill>;
  if (!share.isOpen) return <Pill>expired</Pill>;
  return <Pill tone="pass">{share.hasPassword ? 'open, with password' : 'open'}</Pill>;
}

/** The links to a briefing with what became of each. Withdrawing asks once more, since nobody can open the link again. */
export function ShareList({ shares, pending, error, onRevoke }: ShareListProps) {
  const [asked, setAsked] = useState<string | null>(null);
  // Who decides otherwise finds the focus where it was.
  const [spared, setSpared] = useState<string | null>(null);
  const columns: readonly DataTableColumn<ShareLine>[] = [
    {
      id: 'label',
      header: 'For',
      cell: (share) => (
        <span className={styles.label} dir="auto">
          {nameOf(share)}
        </span>
      ),
    },
    { id: 'state', header: 'State', nowrap: true, cell: stateOf },
    {
      id: 'views',
      header: 'Views',
      align: 'end',
      cell: ({ viewCount }) => viewCount,
    },
    {
      id: 'last',
      header: 'Last viewed',
      nowrap: true,
      cell: ({ lastViewedAt }) => (lastViewedAt === null ? 'not yet' : momentText(lastViewedAt)),
    },
    { id: 'until', header: 'Works until', nowrap: true, cell: ({ expiresAt }) => momentText(expiresAt) },
    { id: 'by', header: 'Made by', cell: ({ createdByName }) => createdByName },
    {
      id: 'revoke',
      header: 'Withdraw',
      nowrap: true,
      cell: (share) =>
        !share.isOpen ? (
          'ended'
        ) : asked === share.id ? (
          <span className={styles.confirm}>
            <Button
              kind="primary"
              autoFocus
              aria-disabled={pending}
              aria-label={`Yes, withdraw ${nameOf(share)}`}
              onClick={() => {
                if (pending) return;
                setAsked(null);
                onRevoke(share.id);
              }}
            >
              Yes, withdraw
            </Button>
            <Button
              onClick={() => {
                setAsked(null);
                setSpared(share.id);
              }}
            >
              Keep
            </Button>
          </span>
        ) : (
          <Button
            autoFocus={spared === share.id}
            aria-label={`Withdraw ${nameOf(share)}`}
            onClick={() => setAsked(share.id)}
          >
            Withdraw
          </Button>
        ),
    },
  ];
  return (
    <>
      <DataTable caption="Links to this briefing" columns={columns} rows={shares} rowKey={({ id }) => id} />
      {error !== null && error !== undefined && (
        <Notice tone="signal">
          <ProblemText error={error} />
        </Notice>
      )}
    </>
  );
}
