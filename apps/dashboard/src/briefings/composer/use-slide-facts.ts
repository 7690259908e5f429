'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RouterInputs, RouterOutputs } from '@waveguide/api';
import type { Slide } from '@waveguide/briefings';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../trpc/client';

export type SlideFacts = RouterOutputs['briefings']['slideFacts'];

const PAUSE_MS = 400;

/** A value once it has stood still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export interface FactsOfSlide {
  /** Null while they are not known, and for a slide that shows no evidence. */
  readonly facts: SlideFacts | null;
  /** Whether they are of the slide as it stands, and not of a moment ago. */
  readonly current: boolean;
  /** Whether the slide shows evidence, of which there are facts. */
  readonly evident: boolean;
}

const showsEvidence = ({ kind }: Slide) => kind !== 'title' && kind !== 'text';

/** What the evidence of a slide says, and whether its title agrees: asked anew after each pause in writing. */
export function useSlideFacts(slide: Slide): FactsOfSlide {
  const trpc = useTRPC();
  const settled = useSettled(slide);
  const query = useQuery(
    trpc.briefings.slideFacts.queryOptions(
      { slide: settled as RouterInputs['briefings']['slideFacts']['slide'] },
      { enabled: showsEvidence(settled), placeholderData: keepPreviousData },
    ),
  );
  return {
    facts: query.data ?? null,
    current: settled === slide && !query.isPlaceholderData,
    evident: showsEvidence(slide),
  };
}
