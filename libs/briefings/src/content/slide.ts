import type { Distribution } from '@waveguide/probability';

/** One driver of an unpublished draft. */
export interface DraftEdit {
  readonly key: string;
  readonly distribution: Distribution;
}

/**
 * A chart at a revision that stays. `query` holds the chart's parameters as they stand in an address, always with `scenario` and
 * `revision`: `scenario=base&revision=1&metric=revenue`.
 */
export interface PinnedChart {
  /** The chart's id, as in `/charts/<id>.png`. */
  readonly chart: string;
  readonly query: string;
  /** Edits over that revision which nobody has published; null for the revision as it is. A briefing with a draft is not exported. */
  readonly draft: readonly DraftEdit[] | null;
}

/** A remark of the pre-flight that somebody has looked at and keeps; `about` is the remark's own text, so that a new one speaks up again. */
export interface Acknowledgement {
  readonly check: string;
  readonly about: string;
}

interface SlideBase {
  /** Unique within its briefing. */
  readonly id: string;
  readonly title: string;
  /** For the speaker; on no slide. */
  readonly notes: string;
}

interface ContentSlide extends SlideBase {
  /** A small line above the source; empty for none. */
  readonly footnote: string;
}

interface EvidenceSlide extends ContentSlide {
  /** What the writer says about it, beside or under it; empty for none. */
  readonly commentary: string;
  readonly acknowledged: readonly Acknowledgement[];
}

/** The cover, or the start of a part. */
export interface TitleSlide extends SlideBase {
  readonly kind: 'title';
  readonly subtitle: string;
}

export interface ChartSlide extends EvidenceSlide {
  readonly kind: 'chart';
  readonly chart: PinnedChart;
}

/** The table behind a chart. */
export interface TableSlide extends EvidenceSlide {
  readonly kind: 'table';
  readonly chart: PinnedChart;
}

/** Words only. A line that begins with "- " is a point of a list; an empty line parts paragraphs. */
export interface TextSlide extends ContentSlide {
  readonly kind: 'text';
  readonly body: string;
}

/** Vendors side by side, by the dimensions of their strategies. */
export interface VendorComparisonSlide extends EvidenceSlide {
  readonly kind: 'vendor-comparison';
  /** Two to four. */
  readonly vendorIds: readonly string[];
}

export type Slide = TitleSlide | ChartSlide | TableSlide | TextSlide | VendorComparisonSlide;
export const SLIDE_KINDS = [
  'title',
  'chart',
  'table',
  'text',
  'vendor-comparison',
] as const satisfies readonly Slide['kind'][];

/** Most characters of each text; whatever is longer is refused if it is typed. */
export const TEXT_LIMITS = {
  title: 500,
  subtitle: 500,
  commentary: 2000,
  body: 4000,
  footnote: 500,
  notes: 8000,
  footer: 200,
  brandName: 80,
} as const;
