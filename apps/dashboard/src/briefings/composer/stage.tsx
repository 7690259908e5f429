'use client';

import type { Slide } from '@waveguide/briefings';
import { Notice } from '@waveguide/ui';
import { useEffect, useRef } from 'react';
import type { ComposerScenario } from './fields/chart-fields';
import { ComposerPreview } from './preview';
import { SlideFields } from './fields/slide-fields';
import { slideName } from './slide-name';
import type { ComposerVendor } from './fields/vendor-fields';
import { useFollowingTitle } from './fields/use-following-title';
import type { Jump, SlideEditor } from './use-slide-editor';
import { useSlideFacts } from './use-slide-facts';

export interface ComposerStageProps {
  readonly editor: SlideEditor;
  readonly briefingId: string;
  readonly slide: Slide;
  readonly scenarios: readonly ComposerScenario[];
  /** How many are open. */
  readonly scenarioCount: number;
  readonly vendors: readonly ComposerVendor[];
}

/** Jumps that were made: coming back to a slide later is none. */
const made = new WeakSet<Jump>();

/** The slide in view with everything of it that can be changed. */
export function ComposerStage({ editor, briefingId, slide, scenarios, scenarioCount, vendors }: ComposerStageProps) {
  const facts = useSlideFacts(slide);
  const change = useFollowingTitle(slide, facts, (changed, gesture) => editor.replace([changed], gesture));
  const stage = useRef<HTMLElement>(null);
  const { jump } = editor;

  useEffect(() => {
    if (jump === null || jump.field === null || jump.slideId !== slide.id || made.has(jump)) return;
    made.add(jump);
    const field = stage.current?.querySelector<HTMLElement>(`[data-field="${jump.field}"]`);
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  }, [jump, slide.id]);

  return (
    <section ref={stage} aria-label={`Slide ${editor.slides.indexOf(slide) + 1}: ${slideName(slide)}`}>
      <h2 className="visually-hidden">The slide</h2>
      <ComposerPreview
        editor={editor}
        briefingId={briefingId}
        slide={slide}
        description={facts.facts?.description ?? null}
      />
      {facts.facts !== null && facts.facts.problem !== null && <Notice tone="signal">{facts.facts.problem}</Notice>}
      <SlideFields
        slide={slide}
        facts={facts}
        scenarios={scenarios}
        scenarioCount={scenarioCount}
        vendors={vendors}
        onChange={change}
      />
    </section>
  );
}
