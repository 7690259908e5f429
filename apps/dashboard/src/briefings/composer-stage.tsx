'use client';

import type { Slide } from '@waveguide/briefings';
import { Notice } from '@waveguide/ui';
import { useEffect, useRef } from 'react';
import type { ComposerScenario } from './composer-chart-fields';
import { ComposerPreview } from './composer-preview';
import { SlideFields } from './composer-slide-fields';
import { slideName } from './composer-slide-name';
import type { ComposerVendor } from './composer-vendor-fields';
import { useFollowingTitle } from './use-following-title';
import type { Jump, SlideDesk } from './use-slide-desk';
import { useSlideFacts } from './use-slide-facts';

export interface ComposerStageProps {
  readonly desk: SlideDesk;
  readonly briefingId: string;
  readonly slide: Slide;
  readonly scenarios: readonly ComposerScenario[];
  readonly vendors: readonly ComposerVendor[];
}

/** Jumps that were made: coming back to a slide later is none. */
const made = new WeakSet<Jump>();

/** The slide in view with everything of it that can be changed. */
export function ComposerStage({ desk, briefingId, slide, scenarios, vendors }: ComposerStageProps) {
  const facts = useSlideFacts(slide);
  const change = useFollowingTitle(slide, facts, (changed, gesture) => desk.replace([changed], gesture));
  const stage = useRef<HTMLElement>(null);
  const { jump } = desk;

  useEffect(() => {
    if (jump === null || jump.field === null || jump.slideId !== slide.id || made.has(jump)) return;
    made.add(jump);
    const field = stage.current?.querySelector<HTMLElement>(`[data-field="${jump.field}"]`);
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  }, [jump, slide.id]);

  return (
    <section ref={stage} aria-label={`Slide ${desk.slides.indexOf(slide) + 1}: ${slideName(slide)}`}>
      <h2 className="visually-hidden">The slide</h2>
      <ComposerPreview
        desk={desk}
        briefingId={briefingId}
        slide={slide}
        description={facts.facts?.description ?? null}
      />
      {facts.facts !== null && facts.facts.problem !== null && <Notice tone="signal">{facts.facts.problem}</Notice>}
      <SlideFields slide={slide} facts={facts} scenarios={scenarios} vendors={vendors} onChange={change} />
    </section>
  );
}
