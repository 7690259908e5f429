import type { SlideField } from './slide-field';

/** What laying a slide out has shown. */
export interface SlideMeasures {
  readonly slideId: string;
  /** Texts that do not fit into their place at the smallest size they may be set in, and are cut on the slide. */
  readonly overflows: readonly SlideField[];
  /** Points of the smallest of the slide's own words at its full size; null for a slide without words. */
  readonly smallestTextPoints: number | null;
}
