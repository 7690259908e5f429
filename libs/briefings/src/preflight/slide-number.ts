import type { BriefingContent } from '../content/briefing';
import type { PreflightInput } from './types';
import type { ResolvedSlide } from '../content/resolved-slide';

/** A slide's number in its briefing, from 1; 0 for one that is not in it. */
export function slideNumber(content: Pick<BriefingContent, 'slides'>, slideId: string): number {
  return content.slides.findIndex(({ id }) => id === slideId) + 1;
}

/** A slide with what it shows and how a sentence names it: "Slide 3". */
export interface NumberedSlide {
  readonly ready: ResolvedSlide;
  readonly name: string;
}

/** The slides of the briefing's content in their order, each with what it shows. Slides that were not made ready are left out. */
export function numberedSlides({ content, slides }: Pick<PreflightInput, 'content' | 'slides'>): NumberedSlide[] {
  const byId = new Map(slides.map((ready) => [ready.slide.id, ready]));
  return content.slides.flatMap(({ id }, i) => {
    const ready = byId.get(id);
    return ready === undefined ? [] : [{ ready, name: `Slide ${i + 1}` }];
  });
}

/** "1 slide", "3 slides". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
