'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Dialog, EmptyState, Notice, TextAction } from '@waveguide/ui';
import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../../trpc/client';
import { Pager } from '../../view/pager';
import { ShareForm } from './form';
import { ShareLinkOnce, type NewShareLink } from './share-link-once';
import { ShareList } from './list';
import styles from './dialog.module.css';

const ON_A_PAGE = 20;

export interface ShareDialogProps {
  readonly briefingId: string;
  /** The version that was saved last. */
  readonly version: number;
}

/** Links by which people without an account read this briefing, behind a button of its own. */
export function ShareDialog({ briefingId, version }: ShareDialogProps) {
  const { shares } = useTRPC().briefings;
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<NewShareLink | null>(null);
  const [page, setPage] = useState(1);
  const list = useQuery({
    ...shares.list.queryOptions({ id: briefingId, page, size: ON_A_PAGE }),
    enabled: open,
    staleTime: 0,
    placeholderData: (before) => before,
  });
  const again = () => queries.invalidateQueries({ queryKey: shares.list.queryKey() });
  const create = useMutation(
    shares.create.mutationOptions({
      onSuccess: ({ path, share }) => setLink({ path, expiresAt: share.expiresAt, hasPassword: share.hasPassword }),
      onSettled: again,
    }),
  );
  const revoke = useMutation(shares.revoke.mutationOptions({ onSettled: again }));
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        // The link is told once; who closes has seen it.
        if (!next) setLink(null);
        create.reset();
        revoke.reset();
      }}
      size="wide"
      title="Share"
      description="Whoever has the link reads this briefing, and nothing else, without an account. It shows the briefing as it stands now; later changes need a new link."
      trigger={
        <TextAction>
          <Share2 aria-hidden />
          Share
        </TextAction>
      }
    >
      <div className={styles.body}>
        {link === null ? (
          <ShareForm
            pending={create.isPending}
            error={create.error}
            onSubmit={(wanted) => create.mutate({ id: briefingId, version, ...wanted })}
          />
        ) : (
          <ShareLinkOnce link={link} onAnother={() => setLink(null)} />
        )}
        <section className={styles.list} aria-label="Links made">
          <h3 className={styles.heading}>Links made</h3>
          {list.isError ? (
            <Notice tone="signal" action={<Button onClick={() => void list.refetch()}>Try again</Button>}>
              The links could not be read.
            </Notice>
          ) : list.data === undefined ? (
            <p role="status">Reading the links…</p>
          ) : list.data.total === 0 ? (
            <EmptyState title="No link has been made yet." />
          ) : (
            <>
              <ShareList
                shares={list.data.shares}
                pending={revoke.isPending}
                error={revoke.error}
                onRevoke={(shareId) => revoke.mutate({ shareId })}
              />
              <Pager
                page={page}
                size={ON_A_PAGE}
                total={list.data.total}
                nouns={['link', 'links']}
                step={{ kind: 'button', onPage: setPage }}
              />
            </>
          )}
        </section>
      </div>
    </Dialog>
  );
}
