'use client';

import { useIsMutating, useMutationState } from '@tanstack/react-query';
import type { PublishedPlace } from './unseen-publications';

/** The revision that a command's answer names, where it published one. */
export function publishedBy(answer: unknown): PublishedPlace | null {
  if (typeof answer !== 'object' || answer === null || !('stamp' in answer)) return null;
  const { stamp } = answer;
  if (typeof stamp !== 'object' || stamp === null || !('scenarioId' in stamp) || !('number' in stamp)) return null;
  const { scenarioId, number } = stamp;
  return typeof scenarioId === 'string' && typeof number === 'number' ? { scenarioId, number } : null;
}

export interface OwnPublications {
  readonly places: readonly PublishedPlace[];
  /** Whether a command is under way: what arrives meanwhile may turn out to be this page's own. */
  readonly undecided: boolean;
}

/** What this page itself published since it was opened: nobody needs to be told of that. */
export function useOwnPublications(): OwnPublications {
  const undecided = useIsMutating() > 0;
  const answers = useMutationState({ filters: { status: 'success' }, select: ({ state }) => publishedBy(state.data) });
  return { undecided, places: answers.filter((place) => place !== null) };
}
