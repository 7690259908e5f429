import {
  officeFace,
  slideColours,
  type SlideColours,
  type SlideTable,
  type SlideText,
  type SlideTextStyle,
} from '@waveguide/briefings';
import { required } from '@waveguide/quantity';
import type PptxGenJS from 'pptxgenjs';
import { inches, officeColour, points } from './slide-chart';
import type { Deck } from '../slides/deck';

/** Names of objects as the list of a slide's objects shows them. */
const PART_NAMES: Readonly<Record<SlideText['part'], string>> = {
  title: 'Title',
  subtitle: 'Subtitle',
  commentary: 'Commentary',
  body: 'Body',
  footnote: 'Footnote',
  source: 'Source',
  footer: 'Footer',
  brand: 'Brand',
  number: 'Slide number',
  'table-note': 'Table note',
};

export interface TextLook {
  readonly colours: SlideColours;
}

export const wordsLook = (deck: Deck): TextLook => ({ colours: slideColours(deck.brand, deck.theme) });

/** A style as an office program takes it. */
export function officeStyle(style: SlideTextStyle, { colours }: TextLook): PptxGenJS.TextPropsOptions {
  return {
    fontFace: officeFace(style.typeface, style.face),
    fontSize: points(style.sizePx),
    bold: style.bold,
    color: officeColour(colours.tones[style.tone]),
    lineSpacing: points(style.leading),
  };
}

/** A box with a little room to the right, so that an office program's own rounding breaks no line anew. */
export const officeBox = ({ x, y, width, height }: SlideText['box']) => ({
  x: inches(x),
  y: inches(y),
  w: inches(width + 3),
  h: inches(height),
});

/** The paragraphs of a text, each as it may be edited: the program breaks the lines. */
export function officeParagraphs(text: SlideText, look: TextLook): PptxGenJS.TextProps[] {
  return text.paragraphs.map((paragraph, i) => ({
    text: paragraph.text,
    options: {
      ...officeStyle(text.style, look),
      align: text.align === 'right' || paragraph.rightToLeft ? 'right' : 'left',
      ...(paragraph.rightToLeft ? { rtlMode: true } : {}),
      ...(paragraph.bullet ? { bullet: { indent: points(text.style.sizePx) } } : {}),
      ...(paragraph.spaceBefore > 0 ? { paraSpaceBefore: points(paragraph.spaceBefore) } : {}),
      ...(i < text.paragraphs.length - 1 ? { breakLine: true } : {}),
    },
  }));
}

/** Puts words on a slide; with `placeholder`, into the layout's own, which outlines and screen readers know. */
export function addWords(
  slide: PptxGenJS.Slide,
  text: SlideText,
  { look, placeholder }: { readonly look: TextLook; readonly placeholder?: string },
): void {
  slide.addText(officeParagraphs(text, look), {
    ...officeBox(text.box),
    ...{ margin: 0, valign: 'top', fit: 'shrink', objectName: PART_NAMES[text.part] },
    ...(placeholder === undefined ? {} : { placeholder }),
  });
}

/** A table of the program's own, with the columns and rows of the layout. */
export function addTable(slide: PptxGenJS.Slide, table: SlideTable, of: { look: TextLook; name: string }): void {
  const { colours } = of.look;
  const { style, padding } = table;
  const rule = (colour: string) => ({ type: 'solid' as const, pt: 0.75, color: officeColour(colour) });
  const none = { type: 'none' as const };
  const face = officeFace(style.typeface, style.face);
  const margin: [number, number, number, number] = [
    ...([points(padding.y), points(padding.x), points(padding.y), points(padding.x)] as const),
  ];
  const bands = [table.head, ...table.rows];
  const rows: PptxGenJS.TableRow[] = bands.map((band, r) =>
    band.cells.map((cell, c) => ({
      text: cell.text,
      options: {
        align: required(table.columns[c], `Column ${c} of the table`).align,
        bold: r === 0 || c === 0,
        color: officeColour(cell.missing ? colours.tones.faint : colours.tones.ink),
        ...(r === 0 ? { fill: { color: officeColour(colours.sunken) } } : {}),
        border: [none, none, rule(r === 0 ? colours.rule : colours.line), none],
        margin,
      },
    })),
  );
  slide.addTable(rows, {
    ...{ x: inches(table.box.x), y: inches(table.box.y), w: inches(table.box.width) },
    colW: table.columns.map(({ width }) => inches(width)),
    rowH: bands.map(({ height }) => inches(height)),
    ...{ fontFace: face, fontSize: points(style.sizePx), valign: 'top', autoPage: false, objectName: of.name },
  });
}
