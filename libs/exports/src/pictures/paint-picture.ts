import { unhandled } from '@waveguide/quantity';
import {
  markColour,
  paintBound,
  paintGlyph,
  paintSpan,
  withOpacity,
  type Brush,
  type KeyEntry,
  type PaintContext,
  type Theme,
} from '@waveguide/charts';
import { KEY_SAMPLE, type PictureFrame } from './frame';

const DASHES = { solid: [], dashed: [6, 4], dotted: [1.5, 3], 'long-dashed': [9, 3] } as const;

/** Paints what stands before the words of a key's entry. */
export function paintSample(brush: Brush, sample: KeyEntry['sample'], at: { x: number; y: number }): void {
  const { ctx, theme, scale } = brush;
  const width = KEY_SAMPLE * scale;
  const middle = at.x + width / 2;
  ctx.save();
  switch (sample.kind) {
    case 'line':
      ctx.strokeStyle = markColour(theme, sample.role);
      ctx.lineWidth = (sample.stroke === 'solid' || sample.stroke === 'dashed' ? 2.4 : 1.6) * scale;
      ctx.setLineDash(DASHES[sample.stroke].map((length) => length * scale));
      ctx.beginPath();
      ctx.moveTo(at.x, at.y);
      ctx.lineTo(at.x + width, at.y);
      ctx.stroke();
      break;
    case 'fan':
      ctx.fillStyle = withOpacity(markColour(theme, sample.role), theme.fanOuter);
      ctx.fillRect(at.x, at.y - 6 * scale, width, 12 * scale);
      ctx.fillStyle = withOpacity(markColour(theme, sample.role), theme.fanInner);
      ctx.fillRect(at.x, at.y - 3 * scale, width, 6 * scale);
      break;
    case 'dot':
      paintGlyph(
        brush,
        { shape: sample.shape, fill: sample.fill, colour: markColour(theme, sample.role) },
        { x: middle, y: at.y, r: 4.5 * scale },
      );
      break;
    case 'bound':
      paintBound(brush, sample.bound, {
        x: middle,
        y: at.y + (sample.bound === 'at-least' ? 5.5 : -5.5) * scale,
        r: 0,
        colour: markColour(theme, 'estimate'),
      });
      break;
    case 'swatch':
      paintSpan(
        brush,
        { fill: sample.fill, role: sample.role, dashed: false },
        { left: at.x + 4 * scale, right: at.x + width - 4 * scale, top: at.y - 5 * scale, bottom: at.y + 5 * scale },
      );
      break;
    default:
      unhandled(sample);
  }
  ctx.restore();
}

/** Paints the ground and everything around the chart: finding, subtitle, key, source, date, address. */
export function paintFrame(
  ctx: PaintContext,
  frame: PictureFrame,
  of: { readonly theme: Theme; readonly scale: number; readonly width: number; readonly height: number },
): void {
  const { theme, scale } = of;
  const tones = { ink: theme.tokens.ink, soft: theme.tokens['ink-2'], faint: theme.tokens['ink-3'] };
  ctx.save();
  ctx.fillStyle = theme.tokens.paper;
  ctx.fillRect(0, 0, of.width, of.height);
  ctx.fillStyle = theme.tokens['line-strong'];
  ctx.fillRect(frame.footRule.x, frame.footRule.y, frame.footRule.width, 1);
  ctx.restore();
  const brush: Brush = { ctx, theme, scale, overAreas: false };
  for (const { entry, x, y } of frame.key) paintSample(brush, entry.sample, { x, y });
  ctx.save();
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  for (const line of frame.lines) {
    ctx.font = line.font;
    ctx.fillStyle = tones[line.tone];
    ctx.fillText(line.text, line.x, line.y);
  }
  ctx.restore();
}
