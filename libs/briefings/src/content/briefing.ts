import type { ThemeName } from '@waveguide/charts';
import type { Brand } from './brand';
import type { Slide } from './slide';

/** Slides of 16:9, the text width of a page, or a square. */
export const SLIDE_SIZES = ['slide16x9', 'document', 'square'] as const;
export type SlideSize = (typeof SLIDE_SIZES)[number];

/** Most slides of one briefing. */
export const MOST_SLIDES = 100;

/** Everything that a briefing's files are made from, beside the charts that its slides pin. Plain JSON. */
export interface BriefingContent {
  readonly title: string;
  readonly size: SlideSize;
  readonly theme: ThemeName;
  readonly brand: Brand;
  readonly slides: readonly Slide[];
}
