import {
  BULLET_INDENT,
  slideColours,
  slideFont,
  type ResolvedSlide,
  type SlideBox,
  type SlideColours,
  type SlideLayout,
  type SlideTable,
  type SlideText,
} from '@waveguide/briefings';
import { THEMES, type Brush } from '@waveguide/charts';
import { required } from '@waveguide/quantity';
import { drawChart } from '../pictures/draw-chart';
import type { PictureContext } from '../pictures/draw-chart';
import { paintSample } from '../pictures/paint-picture';
import type { Deck } from './deck';

function fill(context: PictureContext, box: SlideBox, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(box.x, box.y, box.width, box.height);
}

/** Paints the words of a box; a text from right to left stands at the right. */
function paintText(context: PictureContext, text: SlideText, colours: SlideColours): void {
  const { style, box } = text;
  context.font = slideFont(style);
  context.fillStyle = colours.tones[style.tone];
  let y = box.y;
  for (const paragraph of text.paragraphs) {
    y += paragraph.spaceBefore;
    const right = text.align === 'right' || paragraph.rightToLeft;
    const indent = paragraph.bullet ? BULLET_INDENT * style.sizePx : 0;
    const inside = right ? box.x + box.width - (text.align === 'right' ? 0 : indent) : box.x + indent;
    if (paragraph.bullet) {
      context.textAlign = right ? 'right' : 'left';
      context.fillText('•', right ? box.x + box.width : box.x + 0.2 * style.sizePx, y + style.leading / 2);
    }
    context.textAlign = right ? 'right' : 'left';
    for (const line of paragraph.lines) {
      context.fillText(line, inside, y + style.leading / 2);
      y += style.leading;
    }
  }
}

function paintTable(context: PictureContext, table: SlideTable, colours: SlideColours): void {
  const { box, columns, head, rows, style, padding } = table;
  fill(context, { ...box, height: head.height }, colours.sunken);
  const bands = [head, ...rows];
  let y = box.y;
  bands.forEach((band, row) => {
    band.cells.forEach((cell, c) => {
      const { x, width, align } = required(columns[c], `Column ${c} of the table`);
      context.font = slideFont({ ...style, bold: row === 0 || c === 0 });
      context.fillStyle = cell.missing ? colours.tones.faint : colours.tones.ink;
      context.textAlign = align;
      cell.lines.forEach((line, i) => {
        const at = align === 'right' ? x + width - padding.x : x + padding.x;
        context.fillText(line, at, y + padding.y + (i + 0.5) * style.leading);
      });
    });
    y += band.height;
    fill(context, { x: box.x, y: y - 0.5, width: box.width, height: 1 }, row === 0 ? colours.rule : colours.line);
  });
}

/**
 * Paints a slide onto a context whose unit is one CSS pixel. The logo is left to the caller, since each kind of file holds pictures in
 * its own way.
 */
export function paintSlide(
  context: PictureContext,
  layout: SlideLayout,
  { ready, deck }: { readonly ready: ResolvedSlide; readonly deck: Deck },
): void {
  const colours = slideColours(deck.brand, deck.theme);
  context.save();
  fill(context, { x: 0, y: 0, width: layout.width, height: layout.height }, colours.paper);
  for (const box of layout.accents) fill(context, box, colours.accent);
  for (const box of layout.rules) fill(context, box, colours.rule);
  context.textBaseline = 'middle';
  for (const text of layout.texts) paintText(context, text, colours);
  if (layout.table !== null) paintTable(context, layout.table, colours);
  if (layout.key !== null) {
    const { entries, style } = layout.key;
    const brush: Brush = { ctx: context, theme: THEMES[deck.theme], scale: layout.textScale, overAreas: false };
    for (const { entry, x, y } of entries) paintSample(brush, entry.sample, { x, y });
    context.font = slideFont(style);
    context.fillStyle = colours.tones[style.tone];
    context.textAlign = 'left';
    for (const { entry, textX, y } of entries) context.fillText(entry.text, textX, y);
  }
  context.restore();
  if (layout.chart !== null && ready.kind === 'chart')
    drawChart(context, ready.spec, { box: layout.chart, theme: deck.theme, textScale: layout.textScale });
}
