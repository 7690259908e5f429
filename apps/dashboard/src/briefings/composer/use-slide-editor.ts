'use client';

import {
  duplicateSlide,
  insertSlides,
  moveSlide,
  MOST_SLIDES,
  removeSlide,
  replaceSlide,
  type BriefingContent,
  type Slide,
  type SlideField,
} from '@waveguide/briefings';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import type { PictureVersions } from './picture-versions';
import { newSlideId } from './slide-id';
import { slideName } from './slide-name';
import type { Composer } from './use-composer';

/** A place that was jumped to; each jump is another object. */
export interface Jump {
  readonly slideId: string | null;
  readonly field: SlideField | null;
}

/** The slides in the editor: the one in view, and everything that is done to the list. */
export interface SlideEditor {
  readonly content: BriefingContent;
  readonly slides: readonly Slide[];
  readonly pictures: PictureVersions;
  /** The slide in view; null in a briefing without slides. */
  readonly current: Slide | null;
  readonly full: boolean;
  /** For those who listen: what the last step did. */
  readonly announcement: string;
  /** The thumbnail that asks for the focus. */
  readonly focusAsked: { readonly slideId: string } | null;
  readonly jump: Jump | null;
  readonly select: (slideId: string, how?: { readonly focus: boolean }) => void;
  readonly jumpTo: (jump: Jump) => void;
  readonly move: (slideId: string, to: number, how?: { readonly keepFocus: boolean }) => void;
  readonly duplicate: (slideId: string) => void;
  readonly remove: (slideId: string) => void;
  /** After the slide in view; the first of them comes into view. */
  readonly insert: (slides: readonly Slide[]) => void;
  /** Puts slides in the place of those with the same ids, as one step. */
  readonly replace: (slides: readonly Slide[], gesture?: string) => void;
}

/** Steps over the list of slides. The slide in view is part of the address. */
export function useSlideEditor({ content, pictures, change }: Composer): SlideEditor {
  const [slideId, setSlideId] = useQueryState('slide', parseAsString);
  const [announcement, announce] = useState('');
  const [focusAsked, askFocus] = useState<SlideEditor['focusAsked']>(null);
  const [jump, setJump] = useState<Jump | null>(null);
  const { slides } = content;
  const current = slides.find(({ id }) => id === slideId) ?? slides[0] ?? null;

  const select = (id: string, how = { focus: false }) => {
    void setSlideId(id);
    if (how.focus) askFocus({ slideId: id });
  };
  const titleOf = (id: string) => {
    const slide = slides.find((candidate) => candidate.id === id);
    return slide === undefined ? '' : `“${slideName(slide)}”`;
  };

  return {
    content,
    slides,
    pictures,
    current,
    full: slides.length >= MOST_SLIDES,
    announcement,
    focusAsked,
    jump,
    select,
    jumpTo: (to) => {
      if (to.slideId !== null) void setSlideId(to.slideId);
      setJump(to);
    },
    move: (id, to, how = { keepFocus: false }) => {
      change((now) => moveSlide(now, id, to));
      select(id, { focus: how.keepFocus });
      announce(`${titleOf(id)} is now slide ${to + 1} of ${slides.length}.`);
    },
    duplicate: (id) => {
      const copy = newSlideId();
      change((now) => {
        const done = duplicateSlide(now, id, copy);
        return done.ok ? done.value : now;
      });
      if (slides.length >= MOST_SLIDES) {
        announce(`A briefing holds ${MOST_SLIDES} slides; nothing was copied.`);
        return;
      }
      select(copy);
      announce(`A copy of ${titleOf(id)} stands after it.`);
    },
    remove: (id) => {
      const index = slides.findIndex((slide) => slide.id === id);
      const next = slides[index + 1] ?? slides[index - 1];
      change((now) => removeSlide(now, id));
      if (next !== undefined) select(next.id, { focus: true });
      announce(`${titleOf(id)} was removed. Undo brings it back.`);
    },
    insert: (added) => {
      const [first] = added;
      if (first === undefined) return;
      const at = current === null ? 0 : slides.indexOf(current) + 1;
      change((now) => {
        const done = insertSlides(now, added, at);
        return done.ok ? done.value : now;
      });
      select(first.id);
      announce(
        added.length === 1
          ? `Slide ${at + 1} was added.`
          : `${added.length} slides were added from slide ${at + 1} on.`,
      );
    },
    replace: (replaced, gesture) => change((now) => replaced.reduce(replaceSlide, now), gesture),
  };
}
