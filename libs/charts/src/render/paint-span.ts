import type { SpanFill } from '../spec/chart-spec';
import type { ColourRole } from '../spec/colour-role';
import type { Box, Segment } from '../layout/types';
import type { Brush } from './paint-context';
import { markColour, tintColour } from '../spec/theme';

/** Distance between the lines of a hatch, in CSS pixels at text scale 1. */
const HATCH_PX = 5;
const LINE_PX = 1.4;

/** The lines of a hatch: rising at 45 degrees, cut off at the box. */
export function hatchLines(box: Box, spacing: number): Segment[] {
  const { left, right, top, bottom } = box;
  const height = bottom - top;
  const lines: Segment[] = [];
  for (let foot = left - height + spacing; foot < right; foot += spacing) {
    // A line starts at its foot on the lower edge, or where it enters the box, and rises to the upper edge or to where it leaves.
    const start = Math.max(foot, left);
    const end = Math.min(foot + height, right);
    lines.push({ from: { x: start, y: bottom - (start - foot) }, to: { x: end, y: bottom - (end - foot) } });
  }
  return lines;
}

/** The two lines of an equals sign along the middle of a box. */
export function equalsLines({ left, right, top, bottom }: Box): Segment[] {
  const inset = Math.min((bottom - top) / 2, (right - left) / 4);
  return [1 / 3, 2 / 3].map((part) => {
    const y = top + (bottom - top) * part;
    return { from: { x: left + inset, y }, to: { x: right - inset, y } };
  });
}

/** A wall at the left end, a shaft, and an open head at the right end. */
export function arrowLines({ left, right, top, bottom }: Box): Segment[] {
  const middle = (top + bottom) / 2;
  const head = Math.min((bottom - top) / 2, (right - left) / 2);
  const tip = { x: right, y: middle };
  return [
    { from: { x: left, y: top }, to: { x: left, y: bottom } },
    { from: { x: left, y: middle }, to: tip },
    { from: { x: right - head, y: middle - head }, to: tip },
    { from: { x: right - head, y: middle + head }, to: tip },
  ];
}

/** The lines within a stretch that tell its fill from others; none if it is filled evenly. */
export function fillLines(fill: SpanFill, box: Box, scale: number): Segment[] {
  switch (fill) {
    case 'solid':
    case 'tint':
    case 'hollow':
      return [];
    case 'hatched':
      return hatchLines(box, HATCH_PX * scale);
    case 'equals':
      return equalsLines(box);
    case 'arrow':
      return arrowLines(box);
  }
}

/** The even ground of a stretch as a colour; null if nothing lies under its lines. */
export function fillBackground(fill: SpanFill, role: ColourRole, theme: Brush['theme']): string | null {
  switch (fill) {
    case 'solid':
      return markColour(theme, role);
    case 'tint':
      return tintColour(theme, role);
    case 'hollow':
    case 'hatched':
    case 'equals':
      return theme.tokens.paper;
    case 'arrow':
      return null;
  }
}

/** Whether a stretch has a rim of its own. */
export function hasRim(fill: SpanFill): boolean {
  switch (fill) {
    case 'hollow':
    case 'hatched':
    case 'equals':
      return true;
    case 'solid':
    case 'tint':
    case 'arrow':
      return false;
  }
}

/** Paints a stretch; also used for bars and for the key. */
export function paintSpan(
  brush: Brush,
  span: { readonly fill: SpanFill; readonly role: ColourRole; readonly dashed: boolean },
  box: Box,
): void {
  const { ctx, theme, scale } = brush;
  const background = fillBackground(span.fill, span.role, theme);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  ctx.save();
  if (background !== null) {
    ctx.fillStyle = background;
    ctx.fillRect(box.left, box.top, Math.max(width, scale), height);
  }
  ctx.strokeStyle = markColour(theme, span.role);
  ctx.lineWidth = LINE_PX * scale;
  const lines = fillLines(span.fill, box, scale);
  if (lines.length > 0) {
    ctx.beginPath();
    for (const { from, to } of lines) {
      ctx.moveTo(from.x, from.y);
      ctx.lineTo(to.x, to.y);
    }
    ctx.stroke();
  }
  if (hasRim(span.fill) || span.dashed) {
    if (span.dashed) ctx.setLineDash([2 * scale, 1.6 * scale]);
    ctx.beginPath();
    ctx.rect(box.left, box.top, width, height);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  ctx.restore();
}
