import type { SlideField } from './slide-field';

/** What laying a slide out told about it. */
export interface SlideMeasures {
  readonly slideId: string;
  /** Texts that do not fit at their smallest size and are cut on the slide. */
  readonly overflows: readonly SlideField[];
  /** Of the slide's own words at the slide's full size, in points of 1/72 inch. */
  readonly smallestTextPoints: number;
  /** Rows and columns of a table that the slide does not show but counts; the workbook has them all. */
  readonly moreRows: number;
  readonly moreColumns: number;
}
