'use client';

import { isolated } from '@waveguide/quantity';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { BriefingContent, RefreshedSlides } from '@waveguide/briefings';
import { Button, Notice, TextAction } from '@waveguide/ui';
import { useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '../../trpc/client';
import { ProblemText } from '../list/problem-text';
import { FindingChanges } from './figures';
import { outText, staleCountText } from './text';
import styles from './staleness.module.css';

export interface StalenessPanelProps {
  readonly briefingId: string;
  /** The briefing as it is saved. With each version what is out of date is asked anew. */
  readonly saved: { readonly version: number; readonly content: BriefingContent };
  /** The newest revisions as they are known by now; with another what is out of date is asked anew. */
  readonly heads: readonly { readonly id: string; readonly headNumber: number }[];
  /** Slides at the newest revision, to be put into the briefing as it is written by then. */
  readonly onAccept: (accepted: RefreshedSlides) => void;
}

const headsKey = (heads: StalenessPanelProps['heads']) =>
  heads.map(({ id, headNumber }) => `${id}@${headNumber}`).join(' ');

/** What came out since a briefing was made, slide by slide, with old and new figures; nothing if all is current. */
export function StalenessPanel({ briefingId, saved, heads, onAccept }: StalenessPanelProps) {
  const { version, content } = saved;
  const client = useTRPCClient();
  const trpc = useTRPC();
  const staleness = useQuery({
    queryKey: [...trpc.briefings.staleness.queryKey({ id: briefingId }), version, headsKey(heads)],
    queryFn: () => client.briefings.staleness.query({ id: briefingId }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const panel = useRef<HTMLElement>(null);
  // What was accepted is listed until the briefing is saved with it.
  const [accepted, setAccepted] = useState<{ readonly version: number; readonly ids: readonly string[] }>({
    version,
    ids: [],
  });
  const waits = accepted.version === version || staleness.isPlaceholderData;
  const accept = useMutation({
    mutationFn: async (slideIds: readonly string[]) => {
      const answer = await client.briefings.refreshed.query({ id: briefingId, slideIds: [...slideIds] });
      return { ...answer, saved: content };
    },
    onSuccess: ({ slides, saved: asked }) => {
      setAccepted({ version, ids: [...(waits ? accepted.ids : []), ...slides.map(({ id }) => id)] });
      onAccept({ saved: asked, refreshed: slides });
      // The button that had the focus goes with its slide.
      panel.current?.focus();
    },
  });
  const slides = (staleness.data?.slides ?? []).filter(({ slideId }) => !waits || !accepted.ids.includes(slideId));
  // What cannot be compared is told before anybody accepts, and once.
  const told = [...(staleness.data?.failed ?? []), ...(accept.data?.failed ?? [])];
  const failed = told.filter(({ slideId }, place) => told.findIndex((one) => one.slideId === slideId) === place);
  const take = (ids: readonly string[]) => {
    if (!accept.isPending) accept.mutate(ids);
  };
  // What was done stays said if it was done: the button that did it is gone.
  const done = slides.length === 0 && (accept.isPending || accept.isSuccess);
  if (slides.length === 0 && failed.length === 0 && accept.error === null && !done) return null;
  return (
    <section ref={panel} tabIndex={-1} className={styles.panel} aria-label="Newer revisions">
      {slides.length > 0 && (
        <Notice
          tone="caution"
          action={
            slides.length === 1 ? undefined : (
              <Button aria-disabled={accept.isPending} onClick={() => take(slides.map(({ slideId }) => slideId))}>
                Accept all
              </Button>
            )
          }
        >
          {outText(slides)}. {staleCountText(slides)}
        </Notice>
      )}
      <ul className={styles.slides}>
        {slides.map((slide) => (
          <li key={slide.slideId}>
            <div className={styles.head}>
              <b>{slide.title === '' ? slide.findingBefore : slide.title}</b>
              <TextAction
                aria-disabled={accept.isPending}
                aria-label={`Accept revision ${slide.newestRevision} of ${isolated(slide.scenarioName)} for ${slide.title}`}
                onClick={() => take([slide.slideId])}
              >
                Accept revision {slide.newestRevision}
              </TextAction>
            </div>
            <FindingChanges {...slide} />
          </li>
        ))}
      </ul>
      <p role="status" className={styles.same}>
        {done && 'Every accepted slide shows the newest revision. Undo brings the earlier one back.'}
      </p>
      {failed.map(({ slideId, title, problem }) => (
        <Notice key={slideId} tone="signal">
          “{title}” stays as it is: {problem}
        </Notice>
      ))}
      {accept.error !== null && (
        <Notice tone="signal">
          <ProblemText error={accept.error} />
        </Notice>
      )}
    </section>
  );
}
