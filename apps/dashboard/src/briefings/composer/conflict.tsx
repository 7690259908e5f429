'use client';

import { isolated } from '@waveguide/quantity';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { BriefingContent } from '@waveguide/briefings';
import { Button, Notice } from '@waveguide/ui';
import { useRouter } from 'next/navigation';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { problemOf } from '../../trpc/problem-of';
import type { SavedBriefing } from './autosave';
import { alikeText, deckDifferences, sideSlides } from './sides';
import { sendable } from './use-composer';
import styles from './dialog.module.css';

export interface ConflictPanelProps {
  readonly briefingId: string;
  readonly mine: BriefingContent;
  /** What the server said. */
  readonly message: string;
  readonly onTakeTheirs: (theirs: SavedBriefing) => void;
  /** Before the page goes to the copy, so that nothing is left over here. */
  readonly onCopied: (theirs: SavedBriefing) => void;
}

interface SideProps {
  readonly name: string;
  readonly side: BriefingContent;
  readonly other: BriefingContent;
}

function Side({ name, side, other }: SideProps) {
  const besides = deckDifferences(side, other);
  const slides = sideSlides(side, other);
  const differing = slides.filter(({ differs }) => differs);
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p>
        <bdi>{side.title}</bdi>
        {besides.length > 0 && ` (also different: ${besides.join(', ')})`}
      </p>
      <ol>
        {differing.map(({ id, number, name: slide }) => (
          <li key={id} dir="auto">
            {number}. {slide} (different)
          </li>
        ))}
      </ol>
      <p className={styles.status}>{alikeText(slides.length - differing.length, slides.length)}</p>
    </section>
  );
}

/** Somebody saved in the meantime: both sides, and a way to keep either. Nothing of either is lost. */
export function BriefingConflict({ briefingId, mine, message, onTakeTheirs, onCopied }: ConflictPanelProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const query = useQuery(
    trpc.briefings.byId.queryOptions({ id: briefingId }, { staleTime: 0, refetchOnMount: 'always' }),
  );
  const theirs = query.isFetching ? null : (query.data ?? null);
  const copy = useMutation({
    mutationFn: async () => {
      const { id } = await client.briefings.duplicate.mutate({ id: briefingId });
      try {
        const { version, content } = await client.briefings.byId.query({ id });
        const title = mine.title === theirs?.content.title ? content.title : mine.title;
        await client.briefings.save.mutate({ id, version, content: sendable({ ...mine, title }) });
        return id;
      } catch (error) {
        // Else a copy of theirs would be left over.
        await client.briefings.remove.mutate({ id }).catch(() => undefined);
        throw error;
      }
    },
    onSuccess: (id) => {
      if (theirs !== null) onCopied(theirs);
      router.push(`/briefings/${id}`);
    },
  });
  return (
    <section className={styles.conflict} aria-label="Somebody else has saved this briefing">
      <Notice tone="signal">{message}</Notice>
      {theirs === null ? (
        <p role="status">Fetching what was saved…</p>
      ) : (
        <>
          <div className={styles.sides}>
            <Side name="Yours, not saved here" side={mine} other={theirs.content} />
            <Side name={`Saved by ${isolated(theirs.changedByName)}`} side={theirs.content} other={mine} />
          </div>
          <div className={styles.line}>
            <Button onClick={() => onTakeTheirs(theirs)}>
              Load what <bdi>{theirs.changedByName}</bdi> saved
            </Button>
            <Button kind="primary" aria-disabled={copy.isPending} onClick={() => !copy.isPending && copy.mutate()}>
              {copy.isPending ? 'Copying…' : 'Keep mine as a copy'}
            </Button>
          </div>
          <p className={styles.status}>After loading theirs, Undo brings yours back to look at.</p>
        </>
      )}
      {copy.error !== null && <Notice tone="signal">{problemOf(copy.error).message} Nothing was copied.</Notice>}
    </section>
  );
}
