import type { BriefingContent } from '@waveguide/briefings';
import { slideName } from './slide-name';

/** One slide of a side, and whether the other side has it otherwise or not at all. */
export interface SideSlide {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly differs: boolean;
}

const written = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** The slides of one side beside those of another. */
export function sideSlides(side: BriefingContent, other: BriefingContent): readonly SideSlide[] {
  const others = new Map(other.slides.map((slide) => [slide.id, written(slide)]));
  return side.slides.map((slide, index) => ({
    id: slide.id,
    number: index + 1,
    name: slideName(slide),
    differs: others.get(slide.id) !== written(slide),
  }));
}

/** What differs besides the slides, in words; empty if nothing does. */
export function deckDifferences(side: BriefingContent, other: BriefingContent): readonly string[] {
  return [
    ...(side.title === other.title ? [] : ['title']),
    ...(side.size === other.size && side.theme === other.theme ? [] : ['format']),
    ...(written(side.brand) === written(other.brand) ? [] : ['brand']),
    ...(side.slides.length !== other.slides.length || side.slides.every(({ id }, i) => id === other.slides[i]?.id)
      ? []
      : ['order of slides']),
  ];
}

/** How many slides of a side the other has as well, in words. */
export function alikeText(alike: number, all: number): string {
  if (alike === 0) return 'No slide is alike on both sides.';
  const slides = alike === 1 ? 'slide is' : 'slides are';
  return alike === all ? 'The slides are alike on both sides.' : `${alike} other ${slides} alike on both sides.`;
}
