import type { SlideSize } from '../content/briefing';

/** A step of a text that is set smaller before it is cut: its size in pixels and the most lines at that size. */
export interface TypeStep {
  readonly sizePx: number;
  readonly most: number;
}

/** Measures of a slide in CSS pixels, 96 to the inch. Nothing is set below 14 px, which are 10.5 points. */
export interface SlideDimensions {
  readonly width: number;
  readonly height: number;
  /** Factor on every letter and mark of a chart. */
  readonly textScale: number;
  readonly margin: number;
  readonly title: readonly TypeStep[];
  readonly coverTitle: readonly TypeStep[];
  readonly coverSubtitle: readonly TypeStep[];
  readonly subtitle: readonly TypeStep[];
  /** Sizes only: as many lines as the place has room for. */
  readonly commentary: readonly number[];
  readonly body: readonly [largest: number, ...smaller: number[]];
  readonly table: readonly number[];
  readonly footPx: number;
  /** Most lines of sources before publishers are counted instead of named. */
  readonly sourceLines: number;
  /** Commentary stands beside the chart if the slide is wide, under it elsewhere. */
  readonly commentaryWidth: number | null;
}

const steps = (...of: readonly (readonly [number, number])[]): TypeStep[] =>
  of.map(([sizePx, most]) => ({ sizePx, most }));

export const SLIDE_DIMENSIONS: Readonly<Record<SlideSize, SlideDimensions>> = {
  slide16x9: {
    ...{ width: 1280, height: 720, textScale: 1.3, margin: 44 },
    title: steps([38, 2], [33, 3], [29, 3]),
    coverTitle: steps([56, 3], [46, 4], [38, 4]),
    coverSubtitle: steps([24, 3], [20, 4]),
    subtitle: steps([18, 2], [16, 2]),
    commentary: [19, 17, 15],
    body: [24, 21, 18, 16],
    table: [19, 17, 16, 15, 14],
    footPx: 14,
    sourceLines: 2,
    commentaryWidth: 296,
  },
  document: {
    ...{ width: 960, height: 620, textScale: 1.28, margin: 36 },
    title: steps([31, 2], [28, 3], [25, 3]),
    coverTitle: steps([46, 3], [38, 4], [32, 4]),
    coverSubtitle: steps([21, 3], [18, 4]),
    subtitle: steps([16, 2], [15, 2]),
    commentary: [17, 16, 15],
    body: [20, 18, 16],
    table: [17, 16, 15, 14],
    footPx: 14,
    sourceLines: 2,
    commentaryWidth: null,
  },
  square: {
    ...{ width: 1080, height: 1080, textScale: 1.4, margin: 52 },
    title: steps([42, 3], [36, 4], [32, 4]),
    coverTitle: steps([62, 4], [52, 5], [42, 6]),
    coverSubtitle: steps([26, 4], [22, 5]),
    subtitle: steps([20, 3], [18, 3]),
    commentary: [21, 19, 17],
    body: [27, 24, 21, 18],
    table: [21, 19, 17, 16, 15, 14],
    footPx: 15,
    sourceLines: 3,
    commentaryWidth: null,
  },
};

/** Points (1/72 inch) of a size in CSS pixels (1/96 inch). */
export const pointsOf = (px: number): number => px * 0.75;

/** Below this width a chart is laid out as on a phone, in CSS pixels at text scale 1. */
const COMPACT_BELOW = 520;

/** Whether a chart of this width is laid out as on a phone. */
export const isCompactChart = (width: number, textScale: number): boolean => width / textScale < COMPACT_BELOW;
