import { required } from '@waveguide/quantity';
import { slideFont } from './fonts';
import { balancedText, limitLines, wrapText } from './lines';
import type { TypeStep } from './sizes';
import type { LayoutContext, SlideBox, SlideParagraph, SlidePart, SlideText, SlideTextStyle } from './types';
import { textDirection } from './text-direction';

/** Line distance in parts of the type size. */
const LEADING = { heading: 1.2, body: 1.36 } as const;
const PARAGRAPH_GAP = 0.55;
const BULLET_GAP = 0.2;

/** Width of the mark before a point of a list and the space after it, in parts of the type size. */
export const BULLET_INDENT = 1.05;

export type FaceStyle = Omit<SlideTextStyle, 'sizePx' | 'leading'>;

export function textStyle(face: FaceStyle, sizePx: number): SlideTextStyle {
  return { ...face, sizePx, leading: Math.round(sizePx * LEADING[face.face] * 4) / 4 };
}

/** Height that paragraphs take, in pixels. */
export function heightOf(paragraphs: readonly SlideParagraph[], style: SlideTextStyle): number {
  return paragraphs.reduce((sum, { lines, spaceBefore }) => sum + spaceBefore + lines.length * style.leading, 0);
}

interface Source {
  readonly text: string;
  readonly bullet: boolean;
  /** Follows an empty line, or begins or ends a list. */
  readonly apart: boolean;
}

const POINT = /^\s*[-•]\s+/;

/** Paragraphs and the points of lists ("- …"); an empty line parts paragraphs. */
function sources(text: string): Source[] {
  const found: Source[] = [];
  let empty = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      empty = true;
      continue;
    }
    const bullet = POINT.test(line);
    const before = found.at(-1);
    found.push({
      text: line.replace(POINT, '').trim(),
      bullet,
      apart: before !== undefined && (empty || before.bullet !== bullet || !bullet),
    });
    empty = false;
  }
  return found;
}

function paragraphs(
  text: string,
  of: { width: number; style: SlideTextStyle; measure: LayoutContext['measure']; balanced: boolean },
): SlideParagraph[] {
  const { style, width } = of;
  const font = slideFont(style);
  const wrap = of.balanced ? balancedText : wrapText;
  return sources(text).map((source, i) => ({
    text: source.text,
    bullet: source.bullet,
    lines: wrap(source.text, width - (source.bullet ? BULLET_INDENT * style.sizePx : 0), (t) => of.measure(t, font)),
    rightToLeft: textDirection(source.text) === 'rtl',
    spaceBefore: i === 0 ? 0 : (source.apart ? PARAGRAPH_GAP : BULLET_GAP) * style.sizePx,
  }));
}

export interface FittedText {
  readonly text: SlideText;
  readonly height: number;
  /** Something was cut. */
  readonly overflow: boolean;
}

interface Placing {
  readonly part: SlidePart;
  readonly box: Omit<SlideBox, 'height'>;
  readonly face: FaceStyle;
  readonly measure: LayoutContext['measure'];
  readonly align?: 'left' | 'right';
}

function fitted(of: Placing & { paragraphs: readonly SlideParagraph[]; style: SlideTextStyle; overflow: boolean }) {
  const height = heightOf(of.paragraphs, of.style);
  return {
    text: {
      ...{ part: of.part, style: of.style, align: of.align ?? 'left', paragraphs: of.paragraphs },
      box: { ...of.box, height },
    },
    height,
    overflow: of.overflow,
  };
}

/** One paragraph in as few lines as each step allows, evened out; the last step's lines end in an ellipsis if they do not suffice. */
export function fitSteps(text: string, steps: readonly TypeStep[], of: Placing): FittedText {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const attempts = steps.map(({ sizePx, most }) => {
    const style = textStyle(of.face, sizePx);
    const balanced = of.face.face === 'heading';
    const lines = balanced ? balancedText : wrapText;
    const measure = (t: string) => of.measure(t, slideFont(style));
    return { style, most, measure, lines: flat === '' ? [] : lines(flat, of.box.width, measure) };
  });
  const found = attempts.find(({ lines, most }) => lines.length <= most);
  const used = found ?? required(attempts.at(-1), 'A type size');
  const shown = limitLines(used.lines, used.most, (t) => used.measure(t) <= of.box.width);
  const paragraph = {
    text: flat,
    lines: shown,
    bullet: false,
    rightToLeft: textDirection(flat) === 'rtl',
    spaceBefore: 0,
  };
  return fitted({
    ...of,
    style: used.style,
    overflow: found === undefined,
    paragraphs: flat === '' ? [] : [paragraph],
  });
}

/** The paragraphs that fit into `height`; the last line shown ends in an ellipsis if some do not. */
function cut(
  all: readonly SlideParagraph[],
  of: { height: number; style: SlideTextStyle; fits: (t: string) => boolean },
): SlideParagraph[] {
  const kept: SlideParagraph[] = [];
  let room = of.height;
  for (const paragraph of all) {
    const lines = Math.floor((room - paragraph.spaceBefore) / of.style.leading + 1e-6);
    if (lines >= paragraph.lines.length) {
      kept.push(paragraph);
      room -= paragraph.spaceBefore + paragraph.lines.length * of.style.leading;
      continue;
    }
    if (lines > 0) kept.push({ ...paragraph, lines: limitLines(paragraph.lines, lines, of.fits) });
    else {
      const last = kept.pop();
      if (last !== undefined)
        kept.push({ ...last, lines: limitLines([...last.lines, '…'], last.lines.length, of.fits) });
    }
    break;
  }
  return kept;
}

/** Paragraphs and lists in a box, set smaller step by step until they fit. */
export function fitBox(text: string, sizes: readonly number[], of: Placing & { readonly height: number }): FittedText {
  const attempts = sizes.map((sizePx) => {
    const style = textStyle(of.face, sizePx);
    const set = paragraphs(text, { width: of.box.width, style, measure: of.measure, balanced: false });
    return { style, set, fits: heightOf(set, style) <= of.height + 0.5 };
  });
  const found = attempts.find(({ fits }) => fits);
  if (found !== undefined) return fitted({ ...of, style: found.style, paragraphs: found.set, overflow: false });
  const { style, set } = required(attempts.at(-1), 'A type size');
  const font = slideFont(style);
  const fits = (t: string) => of.measure(t, font) <= of.box.width;
  return fitted({ ...of, style, paragraphs: cut(set, { height: of.height, style, fits }), overflow: true });
}
