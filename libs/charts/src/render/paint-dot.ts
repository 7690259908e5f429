import { unhandled } from '@waveguide/quantity';
import type { DotFill, DotShape } from '../spec/chart-spec';
import { boundArrow } from '../spec/bound-arrow';
import type { PixelScale } from '../spec/axis-scale';
import type { Box, PlacedDot } from '../layout/types';
import type { Brush, PaintContext } from './paint-context';
import { markColour } from '../spec/theme';

/** A quarter circle as one cubic curve is off by less than 0.03 % of the radius with this arm (Goldapp 1991). */
const ARM = 0.5519;

/** A circle of four curves: vector files stay small, where an arc is written out in a hundred pieces. */
function circle(ctx: PaintContext, at: { x: number; y: number; r: number }, half: boolean): void {
  const { x, y, r } = at;
  const k = ARM * r;
  ctx.moveTo(x, y - r);
  ctx.bezierCurveTo(x + k, y - r, x + r, y - k, x + r, y);
  ctx.bezierCurveTo(x + r, y + k, x + k, y + r, x, y + r);
  if (half) return;
  ctx.bezierCurveTo(x - k, y + r, x - r, y + k, x - r, y);
  ctx.bezierCurveTo(x - r, y - k, x - k, y - r, x, y - r);
}

function path(ctx: PaintContext, shape: DotShape, at: { x: number; y: number; r: number }): void {
  const { x, y, r } = at;
  ctx.beginPath();
  switch (shape) {
    case 'circle':
    case 'clock':
      circle(ctx, at, false);
      break;
    case 'square':
      ctx.rect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76);
      break;
    case 'diamond':
      ctx.moveTo(x, y - r * 1.2);
      ctx.lineTo(x + r * 1.2, y);
      ctx.lineTo(x, y + r * 1.2);
      ctx.lineTo(x - r * 1.2, y);
      break;
    case 'triangle':
    case 'triangle-down': {
      const up = shape === 'triangle' ? 1 : -1;
      ctx.moveTo(x, y - up * r * 1.1);
      ctx.lineTo(x + r * 1.05, y + up * r * 0.85);
      ctx.lineTo(x - r * 1.05, y + up * r * 0.85);
      break;
    }
    default:
      unhandled(shape);
  }
  ctx.closePath();
}

function fillHalf(ctx: PaintContext, at: { x: number; y: number; r: number }): void {
  ctx.beginPath();
  circle(ctx, at, true);
  ctx.closePath();
  ctx.fill();
}

/** The hands of a clock at three. */
function hands(ctx: PaintContext, { x, y, r }: { x: number; y: number; r: number }): void {
  ctx.beginPath();
  ctx.moveTo(x, y - r * 0.6);
  ctx.lineTo(x, y);
  ctx.lineTo(x + r * 0.55, y);
  ctx.stroke();
}

/** Paints one glyph; also used for the key. */
export function paintGlyph(
  brush: Brush,
  glyph: { shape: DotShape; fill: DotFill; colour: string },
  at: { x: number; y: number; r: number },
): void {
  const { ctx, theme, scale } = brush;
  const solid = glyph.fill === 'solid';
  ctx.save();
  path(ctx, glyph.shape, at);
  ctx.fillStyle = solid ? glyph.colour : theme.tokens.paper;
  ctx.strokeStyle = solid ? theme.tokens.paper : glyph.colour;
  ctx.lineWidth = (solid ? 1.3 : 1.6) * scale;
  if (glyph.fill === 'dashed') ctx.setLineDash([2 * scale, 1.6 * scale]);
  if (solid) {
    // The rim first, so that the dot keeps its full size on top of it.
    ctx.stroke();
    ctx.fill();
  } else {
    ctx.fill();
    ctx.stroke();
  }
  ctx.setLineDash([]);
  if (glyph.shape === 'clock') hands(ctx, at);
  ctx.fillStyle = glyph.colour;
  if (glyph.fill === 'half') fillHalf(ctx, at);
  ctx.restore();
}

/** An arrow that leaves the dot upwards (at least) or downwards (at most). */
export function paintBound(
  brush: Brush,
  bound: 'at-least' | 'at-most',
  at: { x: number; y: number; r: number; colour: string; floor?: number },
): void {
  const { ctx, scale } = brush;
  const arrow = boundArrow(bound, { y: at.y, radius: at.r, floor: at.floor ?? Number.POSITIVE_INFINITY, scale });
  if (arrow === null) return;
  const { from, tip } = arrow;
  const direction = Math.sign(tip - from);
  ctx.save();
  ctx.strokeStyle = at.colour;
  ctx.lineWidth = 1.4 * scale;
  ctx.beginPath();
  ctx.moveTo(at.x, from);
  ctx.lineTo(at.x, tip);
  ctx.moveTo(at.x - 3.2 * scale, tip - direction * 3.8 * scale);
  ctx.lineTo(at.x, tip);
  ctx.lineTo(at.x + 3.2 * scale, tip - direction * 3.8 * scale);
  ctx.stroke();
  ctx.restore();
}

function paintRange(brush: Brush, dot: PlacedDot, ends: { low: number; high: number; horizontal: boolean }): void {
  const { ctx, scale, theme } = brush;
  const cap = 3.5 * scale;
  ctx.save();
  ctx.strokeStyle = markColour(theme, dot.mark.role);
  ctx.lineWidth = 1.4 * scale;
  ctx.beginPath();
  if (ends.horizontal) {
    ctx.moveTo(ends.low, dot.y);
    ctx.lineTo(ends.high, dot.y);
    for (const x of [ends.low, ends.high]) {
      ctx.moveTo(x, dot.y - cap);
      ctx.lineTo(x, dot.y + cap);
    }
  } else {
    ctx.moveTo(dot.x, ends.low);
    ctx.lineTo(dot.x, ends.high);
    for (const y of [ends.low, ends.high]) {
      ctx.moveTo(dot.x - cap, y);
      ctx.lineTo(dot.x + cap, y);
    }
  }
  ctx.stroke();
  ctx.restore();
}

/** Paints a dot with its stem and its bound. */
export function paintDot(brush: Brush, dot: PlacedDot, scales: { x: PixelScale; y: PixelScale; plot: Box }): void {
  const colour = markColour(brush.theme, dot.mark.role);
  const { range } = dot.mark;
  if (range !== null) {
    const horizontal = typeof dot.mark.y === 'string';
    const along = horizontal ? scales.x : scales.y;
    paintRange(brush, dot, { low: along(range.low), high: along(range.high), horizontal });
  }
  const at = { x: dot.x, y: dot.y, r: dot.radius };
  if (dot.mark.bound !== 'none') paintBound(brush, dot.mark.bound, { ...at, colour, floor: scales.plot.bottom });
  paintGlyph(brush, { shape: dot.mark.shape, fill: dot.mark.fill, colour }, at);
}
