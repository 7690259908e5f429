import type { ColourRole } from '../spec/colour-role';
import type { ArrowMark, BarMark, DotMark, SpanMark } from '../spec/chart-spec';
import type { PixelScale } from '../spec/axis-scale';
import type { FontWeight } from '../spec/text-width';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

export interface Segment {
  readonly from: PixelPoint;
  readonly to: PixelPoint;
}

/** The voice of a text: a role's own colour, `soft` for secondary words, `faint` for ticks and notes, `inverse` on a ground of ink. */
export type TextTone = ColourRole | 'soft' | 'faint' | 'inverse';

/** One line of text, ready to paint: `y` is its vertical middle. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  readonly sizePx: number;
  readonly weight: FontWeight;
  readonly tone: TextTone;
  /** A rim in the colour of the paper, where the text lies over marks. */
  readonly halo: boolean;
}

export interface PlacedDot {
  readonly mark: DotMark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedBar {
  readonly mark: BarMark | SpanMark;
  readonly box: Box;
}

/** A curved arrow of growth with its words on a pill that the curve runs through. */
export interface PlacedArrow {
  readonly from: PixelPoint;
  readonly to: PixelPoint;
  /** Control point of the quadratic curve. */
  readonly control: PixelPoint;
  readonly pill: Box;
  readonly role: ArrowMark['role'];
}

export interface LayoutOptions {
  readonly width: number;
  readonly height: number;
  /** Phone: fewer ticks, shorter labels, redrawn rather than shrunk. */
  readonly compact: boolean;
  /** Factor on every letter and mark, 1 on a screen card; a slide uses more. */
  readonly textScale: number;
}

/** Where everything stands, in CSS pixels from the top left corner. */
export interface ChartLayout {
  readonly options: LayoutOptions;
  readonly plot: Box;
  readonly x: PixelScale;
  readonly y: PixelScale;
  readonly bands: readonly Box[];
  /** Hair lines of the grid, and firm ones of the axes. */
  readonly grid: readonly Segment[];
  readonly axes: readonly Segment[];
  /** Rules; where areas fill the plot, `areaTop` is where the rule enters them. */
  readonly rules: readonly (Segment & { readonly role: ColourRole; readonly areaTop: number | null })[];
  readonly leaders: readonly Segment[];
  readonly bars: readonly PlacedBar[];
  readonly dots: readonly PlacedDot[];
  readonly arrows: readonly PlacedArrow[];
  readonly texts: readonly PlacedText[];
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

export const boxAround = (point: PixelPoint, radius: number): Box => ({
  left: point.x - radius,
  top: point.y - radius,
  right: point.x + radius,
  bottom: point.y + radius,
});

/** Small boxes along a segment, so that lines can be kept clear of labels. */
export function boxesAlong(segment: Segment, spacing: number, radius: number): Box[] {
  const length = Math.hypot(segment.to.x - segment.from.x, segment.to.y - segment.from.y);
  const count = Math.max(1, Math.ceil(length / spacing));
  return Array.from({ length: count + 1 }, (_, i) =>
    boxAround(
      {
        x: segment.from.x + ((segment.to.x - segment.from.x) * i) / count,
        y: segment.from.y + ((segment.to.y - segment.from.y) * i) / count,
      },
      radius,
    ),
  );
}
