'use client';

import type { DriverChange, RevisionStamp } from '@waveguide/api';
import { TextAction } from '@waveguide/ui';
import { useSubscription } from '@trpc/tanstack-react-query';
import { Radio } from 'lucide-react';
import { useState } from 'react';
import { changedNames } from '../revisions/change-text';
import { useTRPC } from '../trpc/client';
import { useRefresh } from '../trpc/use-refresh';
import { useOwnPublications } from './own-publications';
import { unseenPublications, type PublishedPlace } from './unseen-publications';
import styles from './live-publications.module.css';

export interface LivePublicationsProps {
  /** The newest revision of each scenario as the page shows it. */
  readonly known: readonly PublishedPlace[];
  /** The scenarios that the page is about; left out, all. */
  readonly only?: readonly string[];
}

interface Publication {
  readonly stamp: RevisionStamp;
  readonly changes: readonly DriverChange[];
}

/** More than these on one open page is a page left open over night; what is older is behind what is newer anyway. */
const KEPT = 50;

/**
 * Tells of revisions that others publish while the page is open. The line floats over the foot of the window, so that nothing on the
 * page moves; it says what changed and brings the new numbers when asked to.
 */
export function LivePublications({ known, only }: LivePublicationsProps) {
  const trpc = useTRPC();
  const refresh = useRefresh();
  const [received, setReceived] = useState<readonly Publication[]>([]);
  const [dismissed, setDismissed] = useState<readonly PublishedPlace[]>([]);
  const { places: own, undecided } = useOwnPublications();
  useSubscription(
    trpc.revisions.published.subscriptionOptions(
      {},
      {
        // Events are numbered, so that a page that was away for a moment is told what it missed.
        onData: ({ data }) => setReceived((before) => [...before, data].slice(-KEPT)),
      },
    ),
  );
  const unseen = undecided ? [] : unseenPublications(received, { known, own, dismissed, only });
  return (
    <div className={styles.place} role="status" aria-live="polite" aria-label="Revisions published by others">
      {unseen.map(({ stamp, changes }) => (
        <p key={`${stamp.scenarioId} ${stamp.number}`} className={styles.line} data-publication="">
          <Radio aria-hidden />
          <span className={styles.words}>
            Revision {stamp.number} of <bdi>{stamp.scenarioName}</bdi> was published by <bdi>{stamp.author}</bdi>:{' '}
            <bdi>{stamp.message}</bdi> (changed: {changedNames(changes)})
          </span>
          <TextAction className={styles.show} onClick={refresh}>
            Show
          </TextAction>
          <TextAction onClick={() => setDismissed([...dismissed, stamp])}>Later</TextAction>
        </p>
      ))}
    </div>
  );
}
