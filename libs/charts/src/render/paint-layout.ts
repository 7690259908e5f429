import { labelFont } from '../spec/label-font';
import type { Box, ChartLayout, PlacedText, Segment, TextTone } from '../layout/types';
import type { Brush } from './paint-context';
import { paintDot } from './paint-dot';
import { paintSpan } from './paint-span';
import { markColour, textColour, withOpacity } from '../spec/theme';

function strokeSegments(brush: Brush, segments: readonly Segment[], style: { colour: string; width: number }): void {
  const { ctx } = brush;
  if (segments.length === 0) return;
  ctx.save();
  ctx.strokeStyle = style.colour;
  ctx.lineWidth = style.width;
  ctx.beginPath();
  for (const { from, to } of segments) {
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
  }
  ctx.stroke();
  ctx.restore();
}

function colourOf(brush: Brush, tone: TextTone): string {
  const { theme } = brush;
  if (tone === 'soft') return theme.tokens['ink-2'];
  if (tone === 'faint') return theme.tokens['ink-3'];
  if (tone === 'inverse') return theme.tokens['ink-inverse'];
  return textColour(theme, tone);
}

/** Paints one line of text; the halo keeps it readable over marks. */
export function paintText(brush: Brush, text: PlacedText): void {
  const { ctx, theme, scale } = brush;
  ctx.save();
  ctx.font = labelFont(text.sizePx, text.weight);
  ctx.textAlign = text.align;
  ctx.textBaseline = 'middle';
  if (text.halo) {
    ctx.strokeStyle = withOpacity(theme.tokens.paper, 0.85);
    ctx.lineWidth = 3.5 * scale;
    ctx.lineJoin = 'round';
    ctx.strokeText(text.text, text.x, text.y);
  }
  ctx.fillStyle = colourOf(brush, text.tone);
  ctx.fillText(text.text, text.x, text.y);
  ctx.restore();
}

/** What lies behind the data: phases, grid, axes. */
export function paintBehind(brush: Brush, layout: ChartLayout): void {
  const { ctx, theme, scale } = brush;
  ctx.save();
  ctx.fillStyle = theme.tokens['phase-band'];
  for (const band of layout.bands) ctx.fillRect(band.left, band.top, band.right - band.left, band.bottom - band.top);
  ctx.restore();
  strokeSegments(brush, layout.grid, { colour: theme.tokens.line, width: scale });
  strokeSegments(brush, layout.axes, { colour: theme.tokens['line-strong'], width: scale });
}

/** A box with round ends: one cubic each, with its handles at 4/3 of the radius, is a half circle to within a fiftieth of it. */
function pillPath(ctx: Brush['ctx'], { left, top, right, bottom }: Box): void {
  const radius = (bottom - top) / 2;
  const bulge = (4 / 3) * radius;
  const [inLeft, inRight] = [left + radius, right - radius];
  ctx.beginPath();
  ctx.moveTo(inLeft, top);
  ctx.lineTo(inRight, top);
  ctx.bezierCurveTo(inRight + bulge, top, inRight + bulge, bottom, inRight, bottom);
  ctx.lineTo(inLeft, bottom);
  ctx.bezierCurveTo(inLeft - bulge, bottom, inLeft - bulge, top, inLeft, top);
  ctx.closePath();
}

function paintArrows(brush: Brush, layout: ChartLayout): void {
  const { ctx, theme, scale } = brush;
  for (const { from, to, control, pill, role } of layout.arrows) {
    const angle = Math.atan2(to.y - control.y, to.x - control.x);
    const head = 7 * scale;
    ctx.save();
    ctx.strokeStyle = markColour(theme, role);
    ctx.lineWidth = 1.4 * scale;
    ctx.lineJoin = 'round';
    ctx.beginPath();
    ctx.moveTo(from.x, from.y);
    ctx.quadraticCurveTo(control.x, control.y, to.x, to.y);
    ctx.stroke();
    const wing = (turn: number) =>
      [to.x - head * Math.cos(angle + turn), to.y - head * Math.sin(angle + turn)] as const;
    ctx.beginPath();
    ctx.moveTo(...wing(-0.45));
    ctx.lineTo(to.x, to.y);
    ctx.lineTo(...wing(0.45));
    ctx.stroke();
    ctx.fillStyle = markColour(theme, role);
    pillPath(ctx, pill);
    ctx.fill();
    ctx.restore();
  }
}

/** Rules in their own colour, and in that of the paper if they cross areas. */
function paintRules(brush: Brush, layout: ChartLayout): void {
  const { theme, scale } = brush;
  for (const rule of layout.rules) {
    const enters = rule.areaTop ?? rule.to.y;
    const corner = { x: rule.from.x, y: enters };
    const own = { colour: markColour(theme, rule.role), width: scale };
    if (enters > rule.from.y) strokeSegments(brush, [{ from: rule.from, to: corner }], own);
    if (rule.areaTop !== null) {
      strokeSegments(brush, [{ from: corner, to: rule.to }], { colour: theme.tokens.paper, width: scale });
    }
  }
}

function paintBars(brush: Brush, layout: ChartLayout): void {
  for (const { mark, box } of layout.bars) {
    const dashed = mark.type === 'span' && mark.outline === 'dashed';
    paintSpan(brush, { fill: mark.fill, role: mark.role, dashed }, box);
  }
}

/** What lies before the data: bars, rules, leaders, dots and all words. */
export function paintBefore(brush: Brush, layout: ChartLayout): void {
  const { theme, scale, overAreas } = brush;
  paintBars(brush, layout);
  if (overAreas) strokeSegments(brush, layout.grid, { colour: withOpacity(theme.tokens.paper, 0.35), width: scale });
  paintRules(brush, layout);
  strokeSegments(brush, layout.leaders, { colour: theme.tokens['line-strong'], width: scale });
  paintArrows(brush, layout);
  for (const dot of layout.dots) paintDot(brush, dot, layout);
  for (const text of layout.texts) paintText(brush, text);
}
