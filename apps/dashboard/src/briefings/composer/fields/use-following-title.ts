'use client';

import type { Slide } from '@waveguide/briefings';
import { useEffect, useRef } from 'react';
import type { FactsOfSlide } from '../use-slide-facts';

/** Changes the slide; the gesture names the field that is typed into. */
export type ChangeSlide = (slide: Slide, gesture?: string) => void;

const chartOf = (slide: Slide) => ('chart' in slide ? slide.chart : null);

/**
 * Carries a title along that the data suggested and nobody has rewritten: where the slide is made to show something else, the same
 * suggestion of that takes its place once it is known. Returns how to change the slide.
 */
export function useFollowingTitle(slide: Slide, facts: FactsOfSlide, onChange: ChangeSlide): ChangeSlide {
  const follows = useRef<{ readonly place: number; readonly title: string } | null>(null);
  useEffect(() => {
    const before = follows.current;
    if (before === null || facts.facts === null || !facts.current) return;
    follows.current = null;
    const { suggestions } = facts.facts;
    const title = suggestions[before.place] ?? suggestions[0];
    if (slide.title !== before.title || suggestions.includes(slide.title.trim()) || title === undefined) return;
    onChange({ ...slide, title });
  }, [facts, slide, onChange]);
  return (changed, gesture) => {
    // While facts are on their way, what was suggested before them still counts.
    if (chartOf(changed) !== chartOf(slide) && facts.facts !== null && facts.current) {
      const place = facts.facts.suggestions.indexOf(slide.title.trim());
      follows.current = place < 0 ? null : { place, title: slide.title };
    }
    onChange(changed, gesture);
  };
}
