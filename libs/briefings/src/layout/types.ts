import type { KeyEntry } from '@waveguide/charts';
import type { Brand, Typeface } from '../content/brand';
import type { SlideSize } from '../content/briefing';
import type { SlideField } from '../content/slide-field';

/** A rectangle in CSS pixels from the slide's top left corner; 96 pixels are an inch. */
export interface SlideBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What of a briefing a layout depends on. */
export interface LayoutDeck {
  readonly size: SlideSize;
  readonly brand: Brand;
  /** The brand's logo as PNG; null prints the brand's name in its place. */
  readonly logo: Uint8Array | null;
  /** Public origin that addresses begin with; null prints the chart's id and revision instead. */
  readonly publicUrl: string | null;
}

/** Where in its briefing a slide stands. */
export interface SlidePlace {
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

export interface LayoutContext extends SlidePlace {
  /** Width of a line of text in pixels; the font as CSS and canvases write it. */
  readonly measure: (text: string, font: string) => number;
}

/** title = the brand's colour of titles; soft and faint are quieter inks; signal = something is wrong. */
export type SlideTone = 'title' | 'ink' | 'soft' | 'faint' | 'signal';

export interface SlideTextStyle {
  readonly typeface: Typeface;
  readonly face: 'heading' | 'body';
  readonly bold: boolean;
  readonly sizePx: number;
  /** From one line to the next, in pixels. */
  readonly leading: number;
  readonly tone: SlideTone;
}

export interface SlideParagraph {
  /** The whole text, as it may be edited. */
  readonly text: string;
  /** The text as it is broken; a text that does not fit ends in an ellipsis here. */
  readonly lines: readonly string[];
  readonly bullet: boolean;
  /** Written from right to left. */
  readonly rightToLeft: boolean;
  /** Pixels between this paragraph and the one before it. */
  readonly spaceBefore: number;
}

export const SLIDE_PARTS = [
  'title',
  'subtitle',
  'commentary',
  'body',
  'footnote',
  'source',
  'footer',
  'brand',
  'number',
  'table-note',
] as const;
export type SlidePart = (typeof SLIDE_PARTS)[number];

/** Words in a box, from its top. */
export interface SlideText {
  readonly part: SlidePart;
  readonly box: SlideBox;
  readonly style: SlideTextStyle;
  readonly align: 'left' | 'right';
  readonly paragraphs: readonly SlideParagraph[];
}

export interface PlacedKey {
  readonly entry: KeyEntry;
  /** Left edge of the sample, and the vertical middle. */
  readonly x: number;
  readonly y: number;
  /** Left edge of the words. */
  readonly textX: number;
}

export interface SlideKey {
  readonly entries: readonly PlacedKey[];
  readonly style: SlideTextStyle;
}

export interface SlideTableCell {
  readonly text: string;
  readonly lines: readonly string[];
  /** The value is not known; the words say why. */
  readonly missing: boolean;
}

export interface SlideTable {
  readonly box: SlideBox;
  readonly columns: readonly { readonly x: number; readonly width: number; readonly align: 'left' | 'right' }[];
  readonly head: { readonly height: number; readonly cells: readonly SlideTableCell[] };
  readonly rows: readonly { readonly height: number; readonly cells: readonly SlideTableCell[] }[];
  readonly style: SlideTextStyle;
  /** Space between a cell's edges and its words, sideways and up and down, in pixels. */
  readonly padding: { readonly x: number; readonly y: number };
  readonly moreRows: number;
  readonly moreColumns: number;
}

/** Where everything stands on a slide. */
export interface SlideLayout {
  readonly width: number;
  readonly height: number;
  /** Factor on every letter and mark of a chart. */
  readonly textScale: number;
  readonly texts: readonly SlideText[];
  readonly key: SlideKey | null;
  readonly chart: SlideBox | null;
  readonly table: SlideTable | null;
  readonly logo: SlideBox | null;
  /** Filled with the brand's accent. */
  readonly accents: readonly SlideBox[];
  /** Hairlines. */
  readonly rules: readonly SlideBox[];
  readonly overflows: readonly SlideField[];
  readonly smallestTextPoints: number;
}
