import type { SlideField } from '../content/slide-field';

/** Characters in a text of a slide for which no face has a shape. */
export interface UndrawnText {
  readonly field: SlideField;
  readonly characters: readonly string[];
}

/** What laying a slide out has shown. */
export interface SlideMeasures {
  readonly slideId: string;
  /** Texts that do not fit into their place at the smallest size they may be set in, and are cut on the slide. */
  readonly overflows: readonly SlideField[];
  /** Points of the smallest of the slide's own words at its full size; null for a slide without words. */
  readonly smallestTextPoints: number | null;
  /** One entry per field that has any. */
  readonly undrawn: readonly UndrawnText[];
}
