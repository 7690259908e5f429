import { naturalHeight, type ChartSpec } from '@waveguide/charts';
import type { BoxSize } from './box-size';

/** The text column of an A4 page in CSS pixels: 210 mm less the margins of `@page` in base.css. Other papers scale the drawing a little. */
export const PAPER_WIDTH = 695;
/** What stays of an A4 page below the head of a page and of a card, in CSS pixels: a chart that opens a page stands on it. */
const PREFERRED = 645;
/** What stays below the head of a card alone. */
const TALLEST = 860;
const LOWEST = 240;
/** A chart of many rows is drawn larger and scaled down, to letters of two thirds of their size at most. */
const SCALES = [1, 1.1, 1.2, 1.3, 1.4, 1.5];

/**
 * The size at which a chart is drawn for paper, where every chart is as wide as the text. The drawing is scaled to that width, so that a
 * chart with more rows than fit a page keeps all of them.
 * @param height of the chart on a screen, in CSS pixels
 */
export function paperSize(spec: ChartSpec, height: number): BoxSize {
  if (spec.axes.y.kind !== 'lanes')
    return { width: PAPER_WIDTH, height: Math.round(Math.min(Math.max(height, LOWEST), PAPER_WIDTH * 0.66)) };
  const sizes = SCALES.map((scale) => {
    const width = Math.round(PAPER_WIDTH * scale);
    const asked = naturalHeight(spec, { width, compact: false, textScale: 1 });
    return { scale, size: { width, height: Math.min(asked, Math.round(TALLEST * scale)) } };
  });
  const fitting = sizes.find(({ scale, size: { height: drawn } }) => drawn <= PREFERRED * scale) ?? sizes.at(-1);
  return fitting === undefined ? { width: PAPER_WIDTH, height } : fitting.size;
}
